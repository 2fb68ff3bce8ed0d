package se.styrning.shared.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.styrning.shared.problem.Accepterat;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fel;
import se.styrning.shared.problem.ProblemType;

/**
 * Reads bodies. What is not JSON is 400; what is, but does not agree with the contract, is 422 with
 * every fault. Links of an answer may come back in a body and are left out.
 */
@ApplicationScoped
public class BodyReader {

  private static final int MOST_FAULTS = 100;

  private final ObjectMapper mapper;
  private final BodySchemas schemas;

  BodyReader(ObjectMapper mapper, BodySchemas schemas) {
    this.mapper = mapper;
    this.schemas = schemas;
  }

  /** The body as a record of the contract; any fault is refused. */
  public <T> T read(byte[] body, Class<T> type) {
    JsonNode tree = tree(body);
    refuse(faults(tree, type));
    return convert(tree, type);
  }

  /** The body as JSON, not yet held against any schema. */
  public JsonNode tree(byte[] body) {
    JsonNode tree = parse(body);
    if (tree instanceof ObjectNode object) {
      object.remove(List.of("_links", "_embedded"));
    }
    return tree;
  }

  /** Everything in the tree that a schema of the contract does not accept. */
  public List<Fel> faults(JsonNode tree, Class<?> type) {
    List<Fel> faults = new ArrayList<>(BodyFaults.of(schemas.of(type).validate(tree)));
    faults.addAll(BodyFaults.unstorable(tree));
    return faults;
  }

  /** 422 with all faults, if there are any. */
  public static void refuse(List<Fel> faults) {
    if (!faults.isEmpty()) {
      throw new DomainException(
          ProblemType.OGILTIGT_INNEHALL,
          faults.subList(0, Math.min(MOST_FAULTS, faults.size())),
          "ogiltigt-innehall.detail",
          Integer.toString(faults.size()));
    }
  }

  /** A tree without faults as a record; a value the schema let through but no type holds is 422. */
  public <T> T convert(JsonNode tree, Class<T> type) {
    try {
      return mapper.treeToValue(tree, type);
    } catch (JsonMappingException fault) {
      refuse(List.of(Fel.pekare(pointer(fault), null, Accepterat.of("enligt-kontraktet"))));
      throw new IllegalStateException(fault);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String pointer(JsonMappingException fault) {
    return fault.getPath().stream()
        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
        .collect(Collectors.joining());
  }

  private JsonNode parse(byte[] body) {
    try {
      JsonNode tree = mapper.readTree(body);
      if (tree == null || tree.isMissingNode()) {
        throw unreadable();
      }
      return tree;
    } catch (IOException notJson) {
      throw unreadable();
    }
  }

  private static DomainException unreadable() {
    return new DomainException(ProblemType.OGILTIG_BEGARAN, List.of(), "ogiltig-begaran.standard");
  }
}
