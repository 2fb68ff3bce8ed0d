package se.styrning.shared.contract;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Finishes the forms other than JSON that one thing is answered in: each is a file, exemplified by
 * words that name the address with the same bytes. A generator of clients would fetch an external
 * value.
 */
final class ContractForms {

  static final String SERVER = "https://api.example.se/styrning/v1";

  private static final String HTML = "text/html";

  /** Media types, and what the address of the file ends with. */
  private static final Map<String, String> FILES =
      Map.of(
          HTML,
          ".html",
          "application/pdf",
          ".pdf",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          ".xlsx",
          "text/csv",
          ".csv");

  private ContractForms() {}

  static void finish(Operation operation, String path, Content content) {
    content
        .getMediaTypes()
        .forEach(
            (name, media) -> {
              if (FILES.containsKey(name)) {
                String address = SERVER + address(operation, path) + FILES.get(name);
                show(name, media, "Filen på sin egen adress.", "Se " + address);
              }
            });
  }

  /** Finishes a page that is at the same address as the JSON. */
  static void page(Operation operation, String path, Content content) {
    String address = SERVER + address(operation, path);
    show(HTML, content.getMediaType(HTML), "Sidan på samma adress.", "Se " + address);
  }

  /** Finishes a file that has this address and no other form. */
  static void file(Operation operation, String path, String type, MediaType media) {
    show(type, media, "Filen på sin adress.", "Se " + SERVER + address(operation, path));
  }

  private static void show(String name, MediaType media, String summary, String words) {
    media.setSchema(
        OASFactory.createSchema().addType(Schema.SchemaType.STRING).contentMediaType(name));
    media.addExample("fil", OASFactory.createExample().summary(summary).value(words));
  }

  private static String address(Operation operation, String path) {
    String address = path;
    for (Parameter parameter : operation.getParameters()) {
      address =
          address.replace("{" + parameter.getName() + "}", String.valueOf(parameter.getExample()));
    }
    return address;
  }
}
