package se.styrning.shared.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parameters that have values not of their type or range. The framework would report a
 * bad number as a plain 404 without naming the parameter, take digits of any script and a plus sign
 * for a number, and look at ranges only when all else is right.
 */
public final class ParameterFaults {

  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,500}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Set<Class<?>> INTEGERS =
      Set.of(int.class, Integer.class, long.class, Long.class);

  private ParameterFaults() {}

  /** A parameter of an operation and what was sent for it. */
  private record Sent(String name, String value, AnnotatedElement element) {

    Class<?> type() {
      return element instanceof Field field ? field.getType() : ((Parameter) element).getType();
    }

    boolean isInPath() {
      return element.isAnnotationPresent(PathParam.class);
    }
  }

  public static List<Fault> of(Method method, UriInfo uri, Validator validator) {
    return sent(method, uri).flatMap(sent -> fault(sent, validator).stream()).toList();
  }

  /** 404: a number in the path is not written as it is in the one address of what it names. */
  public static Optional<DomainException> otherSpelling(Method method, UriInfo uri) {
    return sent(method, uri)
        .filter(sent -> sent.isInPath() && INTEGERS.contains(sent.type()))
        .filter(sent -> !new BigInteger(sent.value).toString().equals(sent.value))
        .findFirst()
        .map(
            sent ->
                DomainException.notFound(
                    sent.name, sent.value, new BigInteger(sent.value).toString()));
  }

  public static Stream<? extends AnnotatedElement> elements(Parameter parameter) {
    return parameter.isAnnotationPresent(BeanParam.class)
        ? Arrays.stream(parameter.getType().getDeclaredFields())
        : Stream.of(parameter);
  }

  private static Stream<Sent> sent(Method method, UriInfo uri) {
    return Arrays.stream(method.getParameters())
        .flatMap(ParameterFaults::elements)
        .map(element -> sent(element, uri))
        .flatMap(Stream::ofNullable);
  }

  private static @Nullable Sent sent(AnnotatedElement element, UriInfo uri) {
    QueryParam query = element.getAnnotation(QueryParam.class);
    PathParam path = element.getAnnotation(PathParam.class);
    if (query == null && path == null) {
      return null;
    }
    String name = query == null ? path.value() : query.value();
    String value =
        (query == null ? uri.getPathParameters() : uri.getQueryParameters()).getFirst(name);
    return value == null ? null : new Sent(name, value, element);
  }

  private static Optional<Fault> fault(Sent sent, Validator validator) {
    return isReadable(sent.value, sent.type())
        ? violation(sent, validator)
        : Optional.of(unreadable(sent));
  }

  /** What the constraints on a field say of a value, which is of its type. */
  private static Optional<Fault> violation(Sent sent, Validator validator) {
    if (!(sent.element instanceof Field field)) {
      return Optional.empty();
    }
    Object value = INTEGERS.contains(sent.type()) ? Integer.valueOf(sent.value) : sent.value;
    return validator.validateValue(field.getDeclaringClass(), field.getName(), value).stream()
        .findFirst()
        .map(ConstraintViolation::getMessage)
        .map(message -> ConstraintFaults.fault(sent.name, sent.value, message));
  }

  private static boolean isReadable(String value, Class<?> type) {
    if (INTEGERS.contains(type)) {
      return INTEGER.matcher(value).matches() && isWithin(new BigInteger(value), type);
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

  private static boolean isWithin(BigInteger value, Class<?> type) {
    return value.bitLength() < bits(type);
  }

  private static int bits(Class<?> type) {
    return type == int.class || type == Integer.class ? Integer.SIZE : Long.SIZE;
  }

  private static boolean isDate(String value) {
    try {
      return DATE.matcher(value).matches() && LocalDate.parse(value) != null;
    } catch (DateTimeParseException noSuchDay) {
      return false;
    }
  }

  private static Fault unreadable(Sent sent) {
    Class<?> type = sent.type();
    if (type.isEnum()) {
      String names =
          Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
      return Fault.parameter(sent.name, sent.value, names);
    }
    if (type == LocalDate.class) {
      return Fault.parameter(sent.name, sent.value, Accepted.of("datum"));
    }
    if (type == Boolean.class || type == boolean.class) {
      return Fault.parameter(sent.name, sent.value, "true, false");
    }
    Min range = sent.element.getAnnotation(Min.class);
    BigInteger beyond = BigInteger.TWO.pow(bits(type) - 1);
    return range == null
        ? Fault.parameter(
            sent.name,
            sent.value,
            Accepted.of("heltal", beyond.negate(), beyond.subtract(BigInteger.ONE)))
        : Fault.parameter(sent.name, sent.value, range.message());
  }
}
