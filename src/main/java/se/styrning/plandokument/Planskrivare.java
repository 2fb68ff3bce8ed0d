package se.styrning.plandokument;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Delanmarkningar;

/** Writes a plan as the bytes that are stored, each part with the remarks that concern it. */
@ApplicationScoped
public class Planskrivare {

  private final ObjectMapper mapper;

  Planskrivare(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** The plan as JSON. */
  public byte[] bytes(Plandokument plan) {
    ObjectNode tree = mapper.valueToTree(plan);
    Plandokument.DELAR.forEach(del -> Delanmarkningar.link(tree, del));
    return bytes(tree);
  }

  /** A tree as JSON. */
  public byte[] bytes(JsonNode tree) {
    try {
      return mapper.writeValueAsBytes(tree);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Stored bytes as text, for the audit log. */
  public @Nullable String text(byte @Nullable [] dokument) {
    return dokument == null ? null : new String(dokument, StandardCharsets.UTF_8);
  }

  /** A record as JSON text, for the audit log. */
  public String json(Object record) {
    try {
      return mapper.writeValueAsString(record);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Stored bytes as a tree. */
  public ObjectNode tree(byte[] dokument) {
    try {
      return (ObjectNode) mapper.readTree(dokument);
    } catch (IOException corrupt) {
      throw new IllegalStateException("Stored document cannot be read", corrupt);
    }
  }

  /** Stored bytes as a plan. */
  public Plandokument plan(byte[] dokument) {
    try {
      return mapper.readValue(dokument, Plandokument.class);
    } catch (IOException corrupt) {
      throw new IllegalStateException("Stored document cannot be read", corrupt);
    }
  }
}
