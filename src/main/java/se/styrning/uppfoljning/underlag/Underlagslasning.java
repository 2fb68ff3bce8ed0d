package se.styrning.uppfoljning.underlag;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.ProblemType;
import se.styrning.uppfoljning.tillfalle.Omfattningskod;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;
import se.styrning.verksamhetsplan.Plandel;
import se.styrning.verksamhetsplan.Planlasning;

/** Finds what of the plan an occasion follows up. */
@ApplicationScoped
public class Underlagslasning {

  private static final String TILLFALLE = "tillfalleId";

  private final Planlasning planer;

  Underlagslasning(Planlasning planer) {
    this.planer = planer;
  }

  /** The elements of a part, in the version of the plan that counts when the period ends. */
  public <T> Underlag<T> of(Rapporttillfalle tillfalle, Omfattningskod kod, Plandel<T> del) {
    String planId = tillfalle.organ() + "-" + tillfalle.ar();
    if (tillfalle.omfattning().stream().noneMatch(omfattning -> omfattning.kod() == kod)) {
      return Underlag.none(planId, Underlagsorsak.EJ_I_OMFATTNINGEN);
    }
    return planer
        .versionAt(planId, tillfalle.periodSlut())
        .map(version -> planer.version(planId, version.planversion()))
        .map(plan -> new Underlag<>(planId, plan.nummer(), planer.elements(plan, del), null))
        .orElseGet(() -> Underlag.none(planId, Underlagsorsak.PLAN_EJ_ANTAGEN));
  }

  /** Refuses with 409 to write where nothing is followed up, and tells why. */
  public static void require(Underlag<?> underlag, Rapporttillfalle tillfalle, Omfattningskod kod) {
    String id = tillfalle.tillfalleId();
    if (underlag.orsak() == Underlagsorsak.EJ_I_OMFATTNINGEN) {
      String tertials = tertials();
      Fault fel = Fault.parameter(TILLFALLE, id, tertials);
      throw refusal(ProblemType.EJ_I_OMFATTNINGEN, fel, id, kod.name(), tertials);
    }
    if (underlag.orsak() == Underlagsorsak.PLAN_EJ_ANTAGEN) {
      Fault fel = Fault.parameter(TILLFALLE, id, Accepted.of("antagen-plan"));
      throw refusal(ProblemType.PLAN_EJ_ANTAGEN, fel, underlag.planId(), id);
    }
  }

  /** The occasions that follow up more than the economy. */
  private static String tertials() {
    return Arrays.stream(Tillfalleskod.values())
        .filter(Tillfalleskod::isTertial)
        .map(Enum::name)
        .collect(Collectors.joining(", "));
  }

  private static DomainException refusal(ProblemType type, Fault fel, Object... arguments) {
    return new DomainException(type, List.of(fel), type.slug() + ".detail", arguments);
  }
}
