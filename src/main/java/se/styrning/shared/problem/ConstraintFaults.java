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

  private ConstraintFaults() {}

  static DomainException of(ConstraintViolationException failure) {
    List<Fel> fel =
        failure.getConstraintViolations().stream()
            .map(ConstraintFaults::fault)
            .sorted(Comparator.comparing(f -> String.valueOf(f.parameter())))
            .toList();
    Fel first = fel.get(0);
    return new DomainException(
        ProblemType.OGILTIG_PARAMETER,
        fel,
        "ogiltig-parameter.detail",
        String.valueOf(first.parameter()),
        String.valueOf(first.accepterat()));
  }

  private static Fel fault(ConstraintViolation<?> violation) {
    String name = "";
    for (Path.Node node : violation.getPropertyPath()) {
      name = String.valueOf(node.getName());
    }
    return Fel.parameter(name, String.valueOf(violation.getInvalidValue()), violation.getMessage());
  }
}
