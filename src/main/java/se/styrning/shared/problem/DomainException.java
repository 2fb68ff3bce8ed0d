package se.styrning.shared.problem;

import java.util.List;

/**
 * The one exception features throw when a request cannot be answered. The key names a text in the
 * problem bundles; the arguments fill its places.
 */
public class DomainException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient String key;
  private final transient Object[] arguments;
  private final transient List<Fel> fel;

  public DomainException(ProblemType type, List<Fel> fel, String key, Object... arguments) {
    super(type + ": " + key);
    this.type = type;
    this.fel = List.copyOf(fel);
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** 404: nothing has this id. The parameter names the path parameter that held it. */
  public static DomainException notFound(String parameter, String value, String accepted) {
    return new DomainException(
        ProblemType.FINNS_INTE,
        List.of(Fel.parameter(parameter, value, accepted)),
        "finns-inte.detail",
        parameter,
        value);
  }

  /** 400: a parameter has a value that is not accepted. */
  public static DomainException badParameter(String parameter, String value, String accepted) {
    return new DomainException(
        ProblemType.OGILTIG_PARAMETER,
        List.of(Fel.parameter(parameter, value, accepted)),
        "ogiltig-parameter.detail",
        parameter,
        accepted);
  }

  ProblemType type() {
    return type;
  }

  List<Fel> fel() {
    return fel;
  }

  String key() {
    return key;
  }

  Object[] arguments() {
    return arguments.clone();
  }
}
