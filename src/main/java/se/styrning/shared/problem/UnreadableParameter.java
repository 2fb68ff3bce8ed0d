package se.styrning.shared.problem;

import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which parameter the framework could not convert. It would report a bad number as a plain
 * 404 without naming the parameter, and take digits of any script and a plus sign for a number.
 */
final class UnreadableParameter {

  private UnreadableParameter() {}

  /** The first parameter of a method that has a value not of its type. */
  static Optional<DomainException> find(Method method, UriInfo uri) {
    return Arrays.stream(method.getParameters())
        .flatMap(UnreadableParameter::elements)
        .map(element -> check(element, type(element), uri))
        .flatMap(Stream::ofNullable)
        .findFirst();
  }

  private static Stream<? extends AnnotatedElement> elements(Parameter parameter) {
    return parameter.isAnnotationPresent(BeanParam.class)
        ? Arrays.stream(parameter.getType().getDeclaredFields())
        : Stream.of(parameter);
  }

  private static Class<?> type(AnnotatedElement element) {
    return element instanceof Field field ? field.getType() : ((Parameter) element).getType();
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
      return value.matches("-?[0-9]{1,9}");
    }
    if (type == Long.class || type == long.class) {
      return value.matches("-?[0-9]{1,18}");
    }
    if (type == Boolean.class || type == boolean.class) {
      return value.equals("true") || value.equals("false");
    }
    if (type == LocalDate.class) {
      return isDate(value);
    }
    return !type.isEnum()
        || Arrays.stream(type.getEnumConstants()).anyMatch(c -> c.toString().equals(value));
  }

  private static boolean isDate(String value) {
    try {
      return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && LocalDate.parse(value) != null;
    } catch (DateTimeParseException noSuchDay) {
      return false;
    }
  }

  private static String accepted(AnnotatedElement element, Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(", "));
    }
    if (type == LocalDate.class) {
      return "ett datum, ÅÅÅÅ-MM-DD / a date, YYYY-MM-DD";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true, false";
    }
    Min range = element.getAnnotation(Min.class);
    return range == null ? "heltal / integer" : range.message();
  }
}
