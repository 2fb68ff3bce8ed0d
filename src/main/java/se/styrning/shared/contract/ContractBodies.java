package se.styrning.shared.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Tells what a body must have. An answer always has every member; a body may leave out what may be
 * null, what is derived (readOnly) and what has a default (x-valfri). Where that differs, bodies
 * have a schema of their own.
 */
final class ContractBodies {

  private static final String PREFIX = "#/components/schemas/";
  private static final String SUFFIX = "Begaran";
  private static final String OPTIONAL = "x-valfri";
  private static final String LINKS = "_links";

  private final OpenAPI contract;
  private final Components components;

  /** Names of schemas that bodies reach, each with whether bodies have one of their own. */
  private final Map<String, Boolean> known = new LinkedHashMap<>();

  ContractBodies(OpenAPI contract) {
    this.contract = contract;
    this.components = contract.getComponents();
  }

  void finish() {
    contract.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .map(Operation::getRequestBody)
        .filter(Objects::nonNull)
        .flatMap(body -> body.getContent().getMediaTypes().values().stream())
        .map(MediaType::getSchema)
        .filter(schema -> schema.getRef() != null)
        .forEach(schema -> schema.setRef(PREFIX + ofBody(name(schema.getRef()))));
  }

  /** The name of the schema that a body is held against. */
  private String ofBody(String name) {
    Schema answer = schema(name);
    if (isPatch(answer)) {
      answer.setProperties(members(answer));
      return name;
    }
    if (!differs(name, new LinkedHashSet<>())) {
      return name;
    }
    if (components.getSchemas().get(name + SUFFIX) == null) {
      Schema body = copy(answer);
      components.addSchema(name + SUFFIX, body);
      body.setDescription(
          answer.getDescription()
              + " Som begäran: det som får vara null, är härlett eller valfritt får utelämnas.");
      body.setProperties(members(answer));
      body.setRequired(
          answer.getRequired().stream().filter(member -> !mayBeLeftOut(answer, member)).toList());
    }
    return name + SUFFIX;
  }

  /** What requires nothing is a merge patch, which no answer has. */
  private static boolean isPatch(Schema schema) {
    return schema.getProperties() != null && schema.getRequired() == null;
  }

  /** Whether a body may leave out something that an answer has, here or further in. */
  private boolean differs(String name, Set<String> path) {
    Boolean before = known.get(name);
    if (before != null || !path.add(name)) {
      return Boolean.TRUE.equals(before);
    }
    Schema schema = schema(name);
    boolean differs = false;
    if (schema.getProperties() != null && schema.getRequired() != null) {
      differs =
          schema.getRequired().stream().anyMatch(member -> mayBeLeftOut(schema, member))
              || schema.getProperties().values().stream()
                  .flatMap(member -> refs(member).stream())
                  .anyMatch(ref -> differs(name(ref), path));
    }
    known.put(name, differs);
    return differs;
  }

  private static boolean mayBeLeftOut(Schema schema, String name) {
    Schema member = Objects.requireNonNull(schema.getProperties().get(name), name);
    if (name.equals(LINKS) || Boolean.TRUE.equals(member.getReadOnly())) {
      return true;
    }
    Map<String, Object> extensions = member.getExtensions();
    if (extensions != null && Boolean.TRUE.equals(extensions.get(OPTIONAL))) {
      return true;
    }
    List<Schema> types = new ArrayList<>(List.of(member));
    if (member.getAnyOf() != null) {
      types.addAll(member.getAnyOf());
    }
    return types.stream()
        .map(Schema::getType)
        .filter(Objects::nonNull)
        .anyMatch(type -> type.contains(Schema.SchemaType.NULL));
  }

  /** Members as bodies have them; links of an answer mean nothing in a body. */
  private Map<String, Schema> members(Schema answer) {
    Map<String, Schema> members = new LinkedHashMap<>();
    answer
        .getProperties()
        .forEach(
            (name, member) -> {
              if (!name.equals(LINKS)) {
                members.put(name, member(member));
              }
            });
    return members;
  }

  private Schema member(Schema member) {
    if (refs(member).isEmpty() || Boolean.TRUE.equals(member.getReadOnly())) {
      return member;
    }
    Schema copy = copy(member);
    if (member.getRef() != null) {
      copy.setRef(PREFIX + ofBody(name(member.getRef())));
    }
    if (member.getItems() != null) {
      copy.setItems(member(member.getItems()));
    }
    if (member.getAnyOf() != null) {
      copy.setAnyOf(member.getAnyOf().stream().map(this::member).toList());
    }
    return copy;
  }

  private static List<String> refs(Schema member) {
    List<String> refs = new ArrayList<>();
    if (member.getRef() != null) {
      refs.add(member.getRef());
    }
    if (member.getItems() != null) {
      refs.addAll(refs(member.getItems()));
    }
    if (member.getAnyOf() != null) {
      member.getAnyOf().forEach(one -> refs.addAll(refs(one)));
    }
    return refs;
  }

  private static Schema copy(Schema schema) {
    Schema copy = OASFactory.createSchema();
    copy.setAll(new LinkedHashMap<>(schema.getAll()));
    return copy;
  }

  private static String name(String ref) {
    return ref.substring(ref.lastIndexOf('/') + 1);
  }

  private Schema schema(String name) {
    return Objects.requireNonNull(components.getSchemas().get(name), name);
  }
}
