package se.styrning.shared.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one exception features throw when a request cannot be answered. The key names a text in the
 * problem bundles; the arguments fill its places.
 */
public class DomainException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_ARGUMENT = 1000;

  private final ProblemType type;
  private final transient String key;
  private final transient Object[] arguments;
  private final transient List<Fault> fel;
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  public DomainException(ProblemType type, List<Fault> fel, String key, Object... arguments) {
    super(type + ": " + key);
    this.type = type;
    this.fel = List.copyOf(fel);
    this.key = key;
    this.arguments = Stream.of(arguments).map(DomainException::bounded).toArray();
  }

  /** What a caller sent is not sent back at any length. */
  private static Object bounded(Object argument) {
    return argument instanceof String text && text.length() > LONGEST_ARGUMENT
        ? text.substring(0, LONGEST_ARGUMENT) + "…"
        : argument;
  }

  /** A failure of which its type says all there is to say. */
  public static DomainException of(ProblemType type) {
    return new DomainException(type, List.of(), type.slug() + ".standard");
  }

  /**
   * 400: the operation does not have some parameters, but those that are accepted.
   *
   * @param unknown how many of the faults, from the first, are of such; others are of bad values
   */
  public static DomainException unknownParameters(List<Fault> fel, int unknown) {
    Fault first = fel.get(0);
    return new DomainException(
        ProblemType.OKAND_PARAMETER,
        fel,
        "okand-parameter.detail",
        fel.stream()
            .limit(unknown)
            .map(Fault::parameter)
            .distinct()
            .collect(Collectors.joining(", ")),
        String.valueOf(first.accepterat()));
  }

  /** 404: nothing has this id. The parameter names the path parameter that held it. */
  public static DomainException notFound(String parameter, String value, String accepted) {
    return new DomainException(
        ProblemType.FINNS_INTE,
        List.of(Fault.parameter(parameter, value, accepted)),
        "finns-inte.detail",
        parameter,
        value);
  }

  /** The same, where what is accepted is told in words. */
  public static DomainException notFound(String parameter, String value, Accepted accepted) {
    return new DomainException(
        ProblemType.FINNS_INTE,
        List.of(Fault.parameter(parameter, value, accepted)),
        "finns-inte.detail",
        parameter,
        value);
  }

  /** 400: a parameter has a value that is not accepted. */
  public static DomainException badParameter(String parameter, String value, String accepted) {
    return badParameters(List.of(Fault.parameter(parameter, value, accepted)));
  }

  /** The same, where what is accepted is told in words. */
  public static DomainException badParameter(String parameter, String value, Accepted accepted) {
    return badParameters(List.of(Fault.parameter(parameter, value, accepted)));
  }

  /** 400: parameters have values that are not accepted. */
  public static DomainException badParameters(List<Fault> fel) {
    Fault first = fel.get(0);
    return new DomainException(
        ProblemType.OGILTIG_PARAMETER,
        fel,
        fel.size() == 1 ? "ogiltig-parameter.detail" : "ogiltig-parameter.flera",
        fel.stream().map(Fault::parameter).distinct().collect(Collectors.joining(", ")),
        first.text() == null ? String.valueOf(first.accepterat()) : first.text());
  }

  /** The same failure, answered with one more header. */
  public DomainException withHeader(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public ProblemType type() {
    return type;
  }

  /** What is wrong, by place. */
  public List<Fault> fel() {
    return fel;
  }

  Map<String, String> headers() {
    return headers;
  }

  String key() {
    return key;
  }

  Object[] arguments() {
    return arguments.clone();
  }
}
