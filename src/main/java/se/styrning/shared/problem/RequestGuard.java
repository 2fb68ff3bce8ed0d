package se.styrning.shared.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what no operation asks for, before anything is read: query parameters the operation does
 * not declare, the same parameter twice, values with control or unpaired surrogate characters, and
 * integers that are not written in the digits 0–9. Every operation that reads one object takes
 * {@code fields} without declaring it.
 */
public class RequestGuard {

  /** The longest parameter value in characters that is read. */
  public static final int LONGEST_VALUE = 500;

  /** Control, format (bidi overrides), surrogate, private-use and unassigned characters. */
  private static final Pattern UNWANTED = Pattern.compile("\\p{C}|\uFFFD");

  private static final Pattern MATRIX_PARAMETER = Pattern.compile(";([^;=/]*)=?([^;/]*)");

  private final Map<Method, SortedSet<String>> declared = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void refuse(ResourceInfo matched, UriInfo uri, HttpServerRequest request) {
    SortedSet<String> accepted =
        declared.computeIfAbsent(matched.getResourceMethod(), RequestGuard::parameters);
    refuseMatrixParameters(request.path());
    uri.getQueryParameters().forEach((name, values) -> refuse(name, values, accepted));
    refuseUnwanted(uri.getPathParameters());
    UnreadableParameter.find(matched.getResourceMethod(), uri)
        .ifPresent(
            unreadable -> {
              throw unreadable;
            });
  }

  /** Parameters after a semicolon in the path; no operation has any. */
  private static void refuseMatrixParameters(String path) {
    Matcher parameter = MATRIX_PARAMETER.matcher(path);
    if (parameter.find()) {
      refuse(parameter.group(1), List.of(parameter.group(2)), Collections.emptySortedSet());
    }
  }

  private static void refuse(String name, List<String> values, SortedSet<String> accepted) {
    String names = accepted.isEmpty() ? "–" : String.join(", ", accepted);
    if (!accepted.contains(name)) {
      throw DomainException.unknownParameter(name, values.get(0), names);
    }
    if (values.size() > 1) {
      throw DomainException.badParameter(
          name, String.join(", ", values), "ett enda värde / one value");
    }
    if (values.get(0).isEmpty()) {
      throw DomainException.badParameter(name, "", "ett värde / a value");
    }
    refuseUnwanted(name, values.get(0));
  }

  private static void refuseUnwanted(MultivaluedMap<String, String> parameters) {
    parameters.forEach((name, values) -> values.forEach(value -> refuseUnwanted(name, value)));
  }

  private static void refuseUnwanted(String name, String value) {
    if (value.length() > LONGEST_VALUE || UNWANTED.matcher(value).find()) {
      throw DomainException.badParameter(
          name,
          value,
          "högst " + LONGEST_VALUE + " skrivbara tecken / printable characters at most");
    }
  }

  private static SortedSet<String> parameters(Method method) {
    SortedSet<String> names = new TreeSet<>();
    if (readsOneObject(method)) {
      names.add("fields");
    }
    for (Parameter parameter : method.getParameters()) {
      elements(parameter)
          .map(element -> element.getAnnotation(QueryParam.class))
          .filter(annotation -> annotation != null)
          .forEach(annotation -> names.add(annotation.value()));
    }
    return names;
  }

  /** An object is what the contract is told the type of; the type of a list it sees itself. */
  private static boolean readsOneObject(Method method) {
    return method.isAnnotationPresent(GET.class)
        && method.isAnnotationPresent(APIResponseSchema.class);
  }

  private static Stream<? extends AnnotatedElement> elements(Parameter parameter) {
    return parameter.isAnnotationPresent(BeanParam.class)
        ? Arrays.stream(parameter.getType().getDeclaredFields())
        : Stream.of(parameter);
  }
}
