package se.styrning.plandokument;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Plandel;

/** Writes a plan as the bytes that are stored, each part with the remarks that concern it. */
@ApplicationScoped
class Planskrivare {

  private static final String REMARKS = "anmarkningar";

  private final ObjectMapper mapper;

  Planskrivare(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** The plan as JSON. */
  byte[] bytes(Plandokument plan) {
    ObjectNode tree = mapper.valueToTree(plan);
    linkRemarks(tree);
    return bytes(tree);
  }

  /** A tree as JSON. */
  byte[] bytes(JsonNode tree) {
    try {
      return mapper.writeValueAsBytes(tree);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Stored bytes as text, for the audit log. */
  @Nullable String text(byte @Nullable [] dokument) {
    return dokument == null ? null : new String(dokument, StandardCharsets.UTF_8);
  }

  /** A record as JSON text, for the audit log. */
  String json(Object record) {
    try {
      return mapper.writeValueAsString(record);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Stored bytes as a tree. */
  ObjectNode tree(byte[] dokument) {
    try {
      return (ObjectNode) mapper.readTree(dokument);
    } catch (IOException corrupt) {
      throw new IllegalStateException("Stored document cannot be read", corrupt);
    }
  }

  /** Stored bytes as a plan. */
  Plandokument plan(byte[] dokument) {
    try {
      return mapper.readValue(dokument, Plandokument.class);
    } catch (IOException corrupt) {
      throw new IllegalStateException("Stored document cannot be read", corrupt);
    }
  }

  private static void linkRemarks(ObjectNode tree) {
    for (Plandel<?> del : Plandokument.DELAR) {
      for (JsonNode element : tree.path(del.namn())) {
        if (element.has(REMARKS) && element instanceof ObjectNode object) {
          String part = del.namn() + "/" + element.path(del.nyckel()).asText();
          object.set(REMARKS, remarksOf(part, tree));
        }
      }
    }
  }

  private static ArrayNode remarksOf(String part, ObjectNode tree) {
    ArrayNode ids = tree.arrayNode();
    for (JsonNode remark : tree.path(REMARKS)) {
      for (JsonNode concerned : remark.path("berordaDelar")) {
        if (concerned.asText().equals(part)) {
          ids.add(remark.path("anmarkning").asText());
        }
      }
    }
    return ids;
  }
}
