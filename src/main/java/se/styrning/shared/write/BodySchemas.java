package se.styrning.shared.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The contract's schemas as bodies are held against them. What an answer always has, a body may
 * leave out where it may be null, is derived (readOnly) or has a default (x-valfri).
 */
@ApplicationScoped
class BodySchemas {

  private static final String CONTRACT = "META-INF/quarkus-generated-openapi-doc.JSON";
  private static final String PROPERTIES = "properties";
  private static final String REQUIRED = "required";

  /** Where a body may leave out more than an answer, its schema's name ends with this. */
  private static final String BODY = "Begaran";

  /** Members of a schema that say nothing of what is valid. */
  private static final List<String> DOCUMENTATION =
      List.of("example", "x-valfri", "x-vid-skrivning");

  private final ObjectMapper mapper;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  private final Map<Class<?>, BodySchema> schemas = new ConcurrentHashMap<>();
  private @Nullable JsonNode definitions;

  BodySchemas(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** The schema of a body, which the contract names as the Java type. */
  BodySchema of(Class<?> type) {
    return schemas.computeIfAbsent(type, this::read);
  }

  private BodySchema read(Class<?> type) {
    JsonNode all = definitions();
    ObjectNode root = mapper.createObjectNode();
    String name = type.getSimpleName();
    root.put("$ref", "#/$defs/" + (all.has(name + BODY) ? name + BODY : name));
    root.set("$defs", all);
    return new BodySchema(root, registry.getSchema(root));
  }

  private synchronized JsonNode definitions() {
    if (definitions == null) {
      definitions = readDefinitions();
    }
    return definitions;
  }

  private JsonNode readDefinitions() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = Objects.requireNonNull(loader.getResourceAsStream(CONTRACT))) {
      String contract = mapper.readTree(file).at("/components/schemas").toString();
      JsonNode all = mapper.readTree(contract.replace("#/components/schemas/", "#/$defs/"));
      all.forEach(schema -> relax(schema, all));
      return all;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void relax(JsonNode schema, JsonNode all) {
    if (!(schema instanceof ObjectNode object) || !schema.has(PROPERTIES)) {
      return;
    }
    ObjectNode members = (ObjectNode) object.path(PROPERTIES);
    if (!object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    ArrayNode required = object.arrayNode();
    object
        .path(REQUIRED)
        .forEach(
            name -> {
              if (!mayBeLeftOut(members.path(name.asText()), all)) {
                required.add(name);
              }
            });
    object.set(REQUIRED, required);
    members.forEach(member -> ((ObjectNode) member).remove(DOCUMENTATION));
    object.remove(DOCUMENTATION);
  }

  private static boolean mayBeLeftOut(JsonNode member, JsonNode all) {
    String named = member.path("$ref").asText().replaceFirst(".*/", "");
    List<JsonNode> types = new ArrayList<>(List.of(member, all.path(named)));
    member.path("anyOf").forEach(types::add);
    return member.isEmpty()
        || member.path("readOnly").asBoolean()
        || member.path("x-valfri").asBoolean()
        || types.stream().anyMatch(type -> allowsNull(type.path("type")));
  }

  private static boolean allowsNull(JsonNode type) {
    if (type.isTextual()) {
      return type.asText().equals("null");
    }
    for (JsonNode one : type) {
      if (allowsNull(one)) {
        return true;
      }
    }
    return false;
  }
}
