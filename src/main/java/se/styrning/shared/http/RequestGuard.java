package se.styrning.shared.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Validator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.ParameterFaults;

/**
 * Refuses what no operation asks for, before anything is read, and names all of it at once: query
 * parameters the operation does not declare, the same parameter twice, values with control or
 * unpaired surrogate characters, and values that are not of the parameter's type or range. An
 * operation that returns {@link OneObject} takes {@code fields} without declaring it.
 */
public class RequestGuard {

  /** The longest parameter value in characters that is read. */
  public static final int LONGEST_VALUE = 500;

  /** Control, format (bidi overrides), surrogate, private-use and unassigned characters. */
  private static final Pattern UNWANTED = Pattern.compile("\\p{C}|\uFFFD");

  private final Map<Method, SortedSet<String>> declared = new ConcurrentHashMap<>();

  private final Validator validator;

  RequestGuard(Validator validator) {
    this.validator = validator;
  }

  @ServerRequestFilter
  public void refuse(ResourceInfo matched, UriInfo uri, HttpServerRequest request) {
    Method method = matched.getResourceMethod();
    SortedSet<String> accepted = declared.computeIfAbsent(method, RequestGuard::parameters);
    List<Fault> unknown = new ArrayList<>(matrixParameters(request.path()));
    SortedMap<String, Fault> bad = new TreeMap<>();
    uri.getQueryParameters()
        .forEach(
            (name, values) -> {
              if (accepted.contains(name)) {
                fault(name, values).ifPresent(fel -> bad.put(name, fel));
              } else {
                unknown.add(unknown(name, values.get(0), accepted));
              }
            });
    uri.getPathParameters()
        .forEach((name, values) -> unwanted(name, values.get(0)).ifPresent(f -> bad.put(name, f)));
    ParameterFaults.of(method, uri, validator).forEach(fel -> bad.putIfAbsent(name(fel), fel));
    unknown.sort(Comparator.comparing(RequestGuard::name));
    List<Fault> all =
        Stream.concat(unknown.stream(), bad.values().stream())
            .limit(BodyLimits.MOST_FAULTS)
            .toList();
    if (!unknown.isEmpty()) {
      throw DomainException.unknownParameters(all, unknown.size());
    }
    if (!all.isEmpty()) {
      throw DomainException.badParameters(all);
    }
    ParameterFaults.otherSpelling(method, uri)
        .ifPresent(
            spelling -> {
              throw spelling;
            });
  }

  private static String name(Fault fel) {
    return String.valueOf(fel.parameter());
  }

  /** Parameters after a semicolon in the path; no operation has any. */
  private static List<Fault> matrixParameters(String path) {
    return Arrays.stream(path.split("/", -1))
        .flatMap(segment -> Arrays.stream(segment.split(";", -1)).skip(1))
        .map(parameter -> parameter.split("=", 2))
        .map(pair -> unknown(pair[0], pair.length > 1 ? pair[1] : "", Collections.emptySortedSet()))
        .toList();
  }

  private static Fault unknown(String name, String value, SortedSet<String> accepted) {
    return Fault.parameter(name, value, accepted.isEmpty() ? "–" : String.join(", ", accepted));
  }

  private static Optional<Fault> fault(String name, List<String> values) {
    if (values.size() > 1) {
      String all = String.join(", ", values);
      return Optional.of(Fault.parameter(name, all, Accepted.of("ett-enda-varde")));
    }
    return values.get(0).isEmpty()
        ? Optional.of(Fault.parameter(name, "", Accepted.of("ett-varde")))
        : unwanted(name, values.get(0));
  }

  private static Optional<Fault> unwanted(String name, String value) {
    return value.length() > LONGEST_VALUE || UNWANTED.matcher(value).find()
        ? Optional.of(Fault.parameter(name, value, Accepted.of("skrivbara-tecken", LONGEST_VALUE)))
        : Optional.empty();
  }

  private static SortedSet<String> parameters(Method method) {
    SortedSet<String> names = new TreeSet<>();
    if (readsOneObject(method)) {
      names.add("fields");
    }
    for (Parameter parameter : method.getParameters()) {
      ParameterFaults.elements(parameter)
          .map(element -> element.getAnnotation(QueryParam.class))
          .filter(annotation -> annotation != null)
          .forEach(annotation -> names.add(annotation.value()));
    }
    return names;
  }

  private static boolean readsOneObject(Method method) {
    return method.isAnnotationPresent(GET.class)
        && method.getReturnType().isAnnotationPresent(OneObject.class);
  }
}
