package se.styrning.shared.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Bean Validation's findings as faults of named parameters. Relies on Java names being those of the
 * parameters, which a test over all resources holds true.
 */
final class ConstraintFaults {

  /** How a constraint names a text of the problem bundles, {@code {accepterat.markor}}. */
  private static final String WORDS = "{accepterat.";

  private ConstraintFaults() {}

  static DomainException of(ConstraintViolationException failure) {
    List<Fault> fel =
        failure.getConstraintViolations().stream()
            .map(ConstraintFaults::fault)
            .sorted(Comparator.comparing(f -> String.valueOf(f.parameter())))
            .toList();
    return DomainException.badParameters(fel);
  }

  private static Fault fault(ConstraintViolation<?> violation) {
    String name = "";
    for (Path.Node node : violation.getPropertyPath()) {
      name = String.valueOf(node.getName());
    }
    return fault(name, String.valueOf(violation.getInvalidValue()), violation.getMessage());
  }

  /** A parameter that breaks a constraint, whose message tells what is accepted. */
  static Fault fault(String name, String value, String message) {
    return message.startsWith(WORDS)
        ? Fault.parameter(name, value, words(message))
        : Fault.parameter(name, value, message);
  }

  private static Accepted words(String message) {
    return Accepted.of(message.substring(WORDS.length(), message.length() - 1));
  }
}
