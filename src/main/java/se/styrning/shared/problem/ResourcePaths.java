package se.styrning.shared.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that resources serve, with which methods, in which forms and of which. The
 * framework answers an unsupported method with 404 where the address also begins like that of
 * another resource, and does not name what it would have accepted.
 */
@ApplicationScoped
public class ResourcePaths {

  private final String apiRoot;
  private final Step root = new Step();

  /** One method of an address: the media types of its answers, and of what is sent to it. */
  private record Served(String method, List<String> produced, List<String> consumed) {

    /** Where two share an address and a method, the one that answers in JSON comes first. */
    boolean isOfAnotherForm() {
      return !produced.contains(MediaType.APPLICATION_JSON);
    }

    boolean answers(String asked) {
      return method.equals(asked)
          || (method.equals(HttpMethod.GET) && asked.equals(HttpMethod.HEAD));
    }
  }

  /** What is served at a place in the tree of addresses, and what is below it. */
  private static final class Step {

    private final List<Served> served = new ArrayList<>();
    private final Map<String, Step> named = new HashMap<>();
    private @Nullable Step any;

    Step below(String segment) {
      if (!segment.startsWith("{")) {
        return named.computeIfAbsent(segment, unknown -> new Step());
      }
      any = any == null ? new Step() : any;
      return any;
    }

    Stream<Step> matching(String segment) {
      return Stream.of(named.get(segment), segment.isEmpty() ? null : any)
          .flatMap(Stream::ofNullable);
    }
  }

  ResourcePaths(BeanManager beans, @ConfigProperty(name = "quarkus.rest.path") String apiRoot) {
    this.apiRoot = apiRoot;
    beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(Bean::getBeanClass)
        .filter(type -> type.isAnnotationPresent(Path.class))
        .forEach(this::add);
  }

  /** The methods of an address, also those that come with GET; none for an unknown address. */
  public SortedSet<String> methods(String address) {
    SortedSet<String> methods = new TreeSet<>();
    served(address).forEach(operation -> methods.add(operation.method()));
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    if (!methods.isEmpty()) {
      methods.add(HttpMethod.OPTIONS);
    }
    return methods;
  }

  /** The media types of the answers to a method, the one for who accepts anything first. */
  public List<String> produced(String address, String method) {
    return types(address, method, Served::produced);
  }

  /** The media types that a method takes. */
  List<String> consumed(String address, String method) {
    return types(address, method, Served::consumed);
  }

  private List<String> types(String address, String method, Function<Served, List<String>> types) {
    return served(address)
        .filter(operation -> operation.answers(method))
        .sorted(Comparator.comparing(Served::isOfAnotherForm))
        .map(types)
        .flatMap(Collection::stream)
        .distinct()
        .toList();
  }

  /** Whether an address would be that of a resource if there were such a one. */
  public boolean isBelowRoot(String address) {
    return address.startsWith(apiRoot + "/");
  }

  private Stream<Served> served(String address) {
    return isBelowRoot(address)
        ? at(root, address.substring(apiRoot.length() + 1).split("/", -1), 0)
        : Stream.empty();
  }

  private static Stream<Served> at(Step step, String[] segments, int place) {
    return place == segments.length
        ? step.served.stream()
        : step.matching(segments[place]).flatMap(next -> at(next, segments, place + 1));
  }

  private void add(Class<?> resource) {
    for (Method method : resource.getDeclaredMethods()) {
      httpMethods(method)
          .forEach(
              name ->
                  step(resource.getAnnotation(Path.class), method.getAnnotation(Path.class))
                      .served
                      .add(
                          new Served(
                              name,
                              types(method, resource, Produces.class, Produces::value),
                              types(method, resource, Consumes.class, Consumes::value))));
    }
  }

  private Step step(@Nullable Path... paths) {
    Step step = root;
    for (Path path : paths) {
      for (String segment : path == null ? new String[0] : path.value().split("/")) {
        step = segment.isEmpty() ? step : step.below(segment);
      }
    }
    return step;
  }

  private static <A extends Annotation> List<String> types(
      Method method, Class<?> resource, Class<A> kind, Function<A, String[]> types) {
    A own = method.getAnnotation(kind);
    A shared = resource.getAnnotation(kind);
    A said = own == null ? shared : own;
    return said == null ? List.of() : List.of(types.apply(said));
  }

  private static Stream<String> httpMethods(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .flatMap(Stream::ofNullable)
        .map(HttpMethod::value);
  }
}
