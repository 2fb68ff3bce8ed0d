package se.styrning.shared.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Makes components of the parameters, headers and examples that stand in several places. */
final class ContractComponents {

  private static final String PREFIX = "#/components/";
  private static final String EXAMPLE = "exempel";

  private final OpenAPI contract;
  private final Components components;
  private final Repeated parameters = new Repeated();
  private final Repeated headers = new Repeated();
  private final Repeated examples = new Repeated();

  ContractComponents(OpenAPI contract) {
    this.contract = contract;
    this.components = contract.getComponents();
  }

  void finish() {
    components.getResponses().forEach(this::count);
    operations().forEach(this::count);
    components.getResponses().values().forEach(this::share);
    operations().forEach(this::share);
  }

  private List<Operation> operations() {
    return contract.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .toList();
  }

  private void count(Operation operation) {
    String id = operation.getOperationId();
    present(operation.getParameters()).forEach(p -> parameters.count(p.getName(), id, of(p)));
    if (operation.getRequestBody() != null) {
      count(id + "Begaran", operation.getRequestBody().getContent());
    }
    operation.getResponses().getAPIResponses().values().forEach(answer -> count(id, answer));
  }

  private void count(String place, APIResponse response) {
    present(response.getHeaders())
        .forEach((name, header) -> headers.count(name, place, of(header)));
    count(place, response.getContent());
  }

  private void count(String place, @Nullable Content content) {
    media(content)
        .forEach(
            media -> {
              Example example = example(media);
              if (example != null) {
                examples.count(EXAMPLE, place, of(example));
              }
            });
  }

  private void share(Operation operation) {
    List<Parameter> own = new ArrayList<>();
    for (Parameter parameter : present(operation.getParameters())) {
      String name = parameters.name(parameter.getName(), of(parameter));
      if (name == null) {
        own.add(parameter);
      } else {
        components.addParameter(name, parameter);
        own.add(OASFactory.createParameter().ref(PREFIX + "parameters/" + name));
      }
    }
    operation.setParameters(own);
    if (operation.getRequestBody() != null) {
      share(operation.getRequestBody().getContent());
    }
    operation.getResponses().getAPIResponses().values().forEach(this::share);
  }

  private void share(APIResponse response) {
    Map<String, Header> own = new LinkedHashMap<>(present(response.getHeaders()));
    if (!own.isEmpty()) {
      own.replaceAll(
          (name, header) -> {
            String known = headers.name(name, of(header));
            if (known == null) {
              return header;
            }
            components.addHeader(known, header);
            return OASFactory.createHeader().ref(PREFIX + "headers/" + known);
          });
      response.setHeaders(own);
    }
    share(response.getContent());
  }

  private void share(@Nullable Content content) {
    media(content)
        .forEach(
            media -> {
              Example example = example(media);
              String name = example == null ? null : examples.place(EXAMPLE, of(example));
              if (example != null && name != null) {
                components.addExample(name, example);
                media.setExample(null);
                media.setExamples(
                    Map.of(EXAMPLE, OASFactory.createExample().ref(PREFIX + "examples/" + name)));
              }
            });
  }

  /** The one example of a body. */
  private static @Nullable Example example(MediaType media) {
    if (media.getExamples() != null && !media.getExamples().isEmpty()) {
      return media.getExamples().values().iterator().next();
    }
    return media.getExample() == null ? null : OASFactory.createExample().value(media.getExample());
  }

  private static Iterable<MediaType> media(@Nullable Content content) {
    return content == null ? List.of() : content.getMediaTypes().values();
  }

  private static <T> List<T> present(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static <T> Map<String, T> present(@Nullable Map<String, T> map) {
    return map == null ? Map.of() : map;
  }

  /** What of a parameter a reader sees; models of equal ones may differ in how they were read. */
  private static Object of(Parameter parameter) {
    return Arrays.asList(
        parameter.getIn(),
        parameter.getDescription(),
        parameter.getRequired(),
        parameter.getExample(),
        parameter.getStyle(),
        parameter.getExplode(),
        of(parameter.getSchema()));
  }

  private static Object of(Header header) {
    return Arrays.asList(header.getDescription(), of(header.getSchema()));
  }

  private static Object of(Schema schema) {
    return schema.getAll().toString();
  }

  private static Object of(Example example) {
    return Arrays.asList(example.getSummary(), example.getValue());
  }

  /** Values of one kind: the places each stands in, and the names of those that have several. */
  private static final class Repeated {

    /** By the name they all have, each value with the places it stands in. */
    private final Map<String, Map<Object, List<String>>> places = new TreeMap<>();

    void count(String name, String place, Object value) {
      places
          .computeIfAbsent(name, key -> new LinkedHashMap<>())
          .computeIfAbsent(value, key -> new ArrayList<>())
          .add(place);
    }

    /** The name of a value that stands repeatedly: where there are others, with its first place. */
    @Nullable String name(String name, Object value) {
      List<Object> repeated =
          places.getOrDefault(name, Map.of()).entrySet().stream()
              .filter(one -> one.getValue().size() > 1)
              .sorted(Comparator.comparing(one -> -one.getValue().size()))
              .map(Map.Entry::getKey)
              .toList();
      if (!repeated.contains(value)) {
        return null;
      }
      return repeated.get(0).equals(value) ? name : name + "." + first(name, value);
    }

    /** The first place that a value stands in, when it stands in more. */
    @Nullable String place(String name, Object value) {
      return name(name, value) == null ? null : first(name, value);
    }

    private String first(String name, Object value) {
      return places.getOrDefault(name, Map.of()).getOrDefault(value, List.of("")).get(0);
    }
  }
}
