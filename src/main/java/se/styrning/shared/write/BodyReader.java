package se.styrning.shared.write;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.styrning.shared.http.BodyLimits;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.ProblemType;

/**
 * Reads bodies, once it is known who may write. What is not JSON is 400; what is, but does not
 * agree with the contract, is 422 with every fault, or the first hundred. Links and embedded parts
 * of an answer may come back in a body and are left out.
 */
@ApplicationScoped
public class BodyReader {

  /** What answers have and bodies may. */
  static final List<String> IGNORED = List.of("_links", "_embedded");

  /** Passes over what answers have and bodies may, where records are read at once. */
  public static final DeserializationProblemHandler LINKS =
      new DeserializationProblemHandler() {
        @Override
        public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object bean,
            String name)
            throws IOException {
          if (IGNORED.contains(name)) {
            parser.skipChildren();
          }
          return IGNORED.contains(name);
        }
      };

  private final ObjectMapper mapper;
  private final BodySchemas schemas;

  BodyReader(ObjectMapper mapper, BodySchemas schemas) {
    this.mapper = mapper;
    this.schemas = schemas;
  }

  /** The text of one member of the body's object, all else left unread. */
  public static Optional<String> member(byte[] body, String name) {
    return BodyParser.member(body, name);
  }

  /** The body as a record of the contract; any fault is refused. */
  public <T> T read(byte[] body, Class<T> type) {
    Body read = open(body, type);
    refuse(faults(read, type));
    return convert(read.tree(), type);
  }

  /** The body as JSON that is small enough to be reviewed, and what cannot be stored in it. */
  public Body open(byte[] body, Class<?> type) {
    BodyScan scan = new BodyScan(schemas.of(type)).read(body);
    if (scan.isHarmful()) {
      refuse(scan.faults());
    }
    return new Body(BodyParser.tree(body, mapper, IGNORED), scan.faults());
  }

  /** Everything in a body that the contract does not accept. */
  public List<Fault> faults(Body body, Class<?> type) {
    List<Fault> faults = new ArrayList<>(body.faults());
    Set<String> told = body.faults().stream().map(Fault::pekare).collect(Collectors.toSet());
    BodyFaults.of(schemas.of(type).validate(body.tree())).stream()
        .filter(fault -> !told.contains(fault.pekare()))
        .forEach(faults::add);
    return faults;
  }

  /** Refuses one more in a list that holds as many as any list of the contract may. */
  public void requireRoom(ArrayNode list, String pointer) {
    if (list.size() >= BodyLimits.MOST_ELEMENTS) {
      refuse(List.of(Fault.pekare(pointer, null, Accepted.of("antal", BodyLimits.MOST_ELEMENTS))));
    }
  }

  /** 422 with all faults, if there are any; when there are very many, with the first of them. */
  public static void refuse(List<Fault> faults) {
    int told = Math.min(BodyLimits.MOST_FAULTS, faults.size());
    if (told > 0) {
      throw new DomainException(
          ProblemType.OGILTIGT_INNEHALL,
          faults.subList(0, told),
          told < faults.size() ? "ogiltigt-innehall.minst" : "ogiltigt-innehall.detail",
          Integer.toString(told));
    }
  }

  /** A tree without faults as a record; a value the schema let through but no type holds is 422. */
  public <T> T convert(JsonNode tree, Class<T> type) {
    try {
      return mapper.treeToValue(tree, type);
    } catch (JsonMappingException fault) {
      refuse(List.of(Fault.pekare(pointer(fault), null, Accepted.of("enligt-kontraktet"))));
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
}
