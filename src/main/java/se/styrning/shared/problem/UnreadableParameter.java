package se.styrning.shared.problem;

import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds which parameter the framework could not convert. It reports a bad number as a plain 404
 * without naming the parameter; here the matched method's parameters are tried once more.
 */
final class UnreadableParameter {

  private UnreadableParameter() {}

  static @Nullable DomainException find(
      WebApplicationException failure, @Nullable ResourceInfo matched, UriInfo uri) {
    Method method = matched == null ? null : matched.getResourceMethod();
    if (method == null || failure.getResponse().getStatus() != 404) {
      return null;
    }
    for (Parameter parameter : method.getParameters()) {
      DomainException found =
          parameter.isAnnotationPresent(BeanParam.class)
              ? findInBean(parameter.getType(), uri)
              : check(parameter, parameter.getType(), uri);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable DomainException findInBean(Class<?> bean, UriInfo uri) {
    return Arrays.stream(bean.getDeclaredFields())
        .map(field -> check(field, field.getType(), uri))
        .filter(found -> found != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable DomainException check(
      AnnotatedElement element, Class<?> type, UriInfo uri) {
    QueryParam query = element.getAnnotation(QueryParam.class);
    if (query != null) {
      String value = uri.getQueryParameters().getFirst(query.value());
      return check(query.value(), value, type, accepted(element, type));
    }
    PathParam path = element.getAnnotation(PathParam.class);
    return path == null
        ? null
        : check(
            path.value(),
            uri.getPathParameters().getFirst(path.value()),
            type,
            accepted(element, type));
  }

  private static @Nullable DomainException check(
      String name, @Nullable String value, Class<?> type, String accepted) {
    return value == null || isReadable(value, type)
        ? null
        : DomainException.badParameter(name, value, accepted);
  }

  private static boolean isReadable(String value, Class<?> type) {
    if (type == Integer.class || type == int.class) {
      return value.matches("[+-]?\\d{1,9}");
    }
    if (type == Long.class || type == long.class) {
      return value.matches("[+-]?\\d{1,18}");
    }
    return !type.isEnum()
        || Arrays.stream(type.getEnumConstants()).anyMatch(c -> c.toString().equals(value));
  }

  private static String accepted(AnnotatedElement element, Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(", "));
    }
    Min range = element.getAnnotation(Min.class);
    return range == null ? "heltal / integer" : range.message();
  }
}
