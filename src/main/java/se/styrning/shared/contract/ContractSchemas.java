package se.styrning.shared.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Finishes schemas: every member is always present unless said otherwise, a single example stands
 * where linters look for it, and pages and their rows have links.
 */
final class ContractSchemas {

  private static final String PAGE = "Page";
  private static final String LIST = "Lista";
  private static final String LINKS = "_links";
  private static final String PROBLEM = "Problem";
  private static final String SOMETIMES = "x-vid-skrivning";

  private final Components components;

  ContractSchemas(OpenAPI contract) {
    this.components = contract.getComponents();
  }

  void finish() {
    components.removeSchema(PAGE);
    Map<String, Schema> schemas = new LinkedHashMap<>();
    components.getSchemas().forEach((name, schema) -> schemas.put(contractName(name), schema));
    components.setSchemas(schemas);
    schemas.values().forEach(ContractSchemas::singleExample);
    schemas.values().forEach(ContractSchemas::allowNull);
    schemas.forEach(ContractSchemas::require);
    schemas.values().forEach(this::becomePatch);
    List.copyOf(schemas.keySet()).stream()
        .filter(name -> name.startsWith(LIST))
        .forEach(this::linkPage);
  }

  /** A page of rows is named by its class and theirs; in the contract it is a list of them. */
  private static String contractName(String name) {
    return name.startsWith(PAGE) ? LIST + name.substring(PAGE.length()) : name;
  }

  /** Lets an answer that is a page refer to its list; any other stays as it is. */
  static boolean becomesList(Schema answer) {
    String ref = answer.getRef();
    int name = ref.lastIndexOf('/') + 1;
    answer.setRef(ref.substring(0, name) + contractName(ref.substring(name)));
    return answer.getRef().startsWith(LIST, name);
  }

  /** Linters of the national profile look for example, which OpenAPI 3.1 discourages. */
  @SuppressWarnings("deprecation")
  private static void singleExample(Schema schema) {
    if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
      schema.setExample(schema.getExamples().get(0));
      schema.setExamples(null);
    }
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(ContractSchemas::singleExample);
    }
  }

  /** A member that is another object or null is generated with a type that forbids null. */
  private static void allowNull(Schema schema) {
    if (schema.getProperties() == null) {
      return;
    }
    for (Schema member : schema.getProperties().values()) {
      if (member.getAnyOf() != null
          && member.getAnyOf().stream().anyMatch(ContractSchemas::isNull)
          && member.getType() != null
          && !member.getType().contains(Schema.SchemaType.NULL)) {
        member.addType(Schema.SchemaType.NULL);
      }
    }
  }

  private static boolean isNull(Schema schema) {
    return List.of(Schema.SchemaType.NULL).equals(schema.getType());
  }

  private static void require(String name, Schema schema) {
    boolean written = schema.getRequired() != null && !schema.getRequired().isEmpty();
    if (schema.getProperties() == null || written || name.equals("Fel")) {
      return;
    }
    List<String> names = new ArrayList<>(schema.getProperties().keySet());
    schema
        .getProperties()
        .forEach(
            (member, of) -> {
              if (isSometimes(of)) {
                names.remove(member);
              }
            });
    if (name.equals(PROBLEM)) {
      names.remove("fel");
    }
    schema.setRequired(names);
  }

  /** Whether an answer to a write has the member and no other. */
  private static boolean isSometimes(Schema member) {
    return member.getExtensions() != null && member.getExtensions().containsKey(SOMETIMES);
  }

  /** A merge patch has the members of what it changes and requires none. */
  private void becomePatch(Schema patch) {
    Object changed = patch.getExtensions() == null ? null : patch.getExtensions().get("x-andrar");
    if (changed != null) {
      patch.setProperties(new LinkedHashMap<>(schema(changed.toString()).getProperties()));
      patch.setExtensions(null);
    }
  }

  private void linkPage(String name) {
    Schema page = schema(name);
    page.addProperty(LINKS, OASFactory.createSchema().ref("#/components/schemas/Sidlankar"));
    page.addRequired(LINKS);
    Schema rows = Objects.requireNonNull(page.getProperties().get("poster"));
    link(rows.getItems().getRef());
  }

  /** Adds links to the schema that a reference points at, or to each that it may be. */
  void link(String ref) {
    Schema linked = schema(ref.substring(ref.lastIndexOf('/') + 1));
    if (linked.getOneOf() != null) {
      linked.getOneOf().forEach(one -> link(one.getRef()));
      return;
    }
    linked.addProperty(LINKS, OASFactory.createSchema().ref("#/components/schemas/Lankar"));
  }

  private Schema schema(String name) {
    return Objects.requireNonNull(components.getSchemas().get(name), name);
  }
}
