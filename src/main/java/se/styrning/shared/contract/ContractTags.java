package se.styrning.shared.contract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Gives every operation its tag as a name that generators of clients can call a class by. Tags are
 * written for people, and a generator would drop their letters beyond ASCII.
 */
final class ContractTags {

  private static final String CLASS = "x-klass";

  private final OpenAPI contract;

  ContractTags(OpenAPI contract) {
    this.contract = contract;
  }

  void finish() {
    contract.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .forEach(ContractTags::name);
  }

  private static void name(Operation operation) {
    operation.addExtension(CLASS, ascii(operation.getTags().get(0)));
  }

  /** The words of a tag without spaces and marks, each with a capital. */
  private static String ascii(String tag) {
    String folded = Normalizer.normalize(tag, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return Stream.of(folded.split("[^A-Za-z]+", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }
}
