package se.styrning.uppfoljning.kommun;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.styrning.organisation.Organ;
import se.styrning.organisation.OrganisationService;
import se.styrning.organisation.Organtyp;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.uppfoljning.Uppfoljningslage;

/** The board that answers for the municipality as a whole (källrad 83). */
@ApplicationScoped
public class Kommunstyrelser {

  private final OrganisationService organisation;

  Kommunstyrelser(OrganisationService organisation) {
    this.organisation = organisation;
  }

  /** The kommunstyrelser of a kommun, or of all, in order. */
  public List<Organ> list(@Nullable String kommunkod) {
    return organisation.organ(kommunkod).stream()
        .filter(organ -> organ.typ() == Organtyp.KS)
        .sorted(Comparator.comparing(Organ::organ))
        .toList();
  }

  /** The kommunstyrelse that a kommun has on any day of a year. */
  public Optional<Organ> of(String kommunkod, int year) {
    return list(kommunkod).stream().filter(organ -> exists(organ, year)).findFirst();
  }

  /** The present kommunstyrelse of a kommun; where there is none this is 404. */
  public Organ now(String kommunkod, String parameter, String value) {
    return of(kommunkod, Uppfoljningslage.today().getYear())
        .orElseThrow(() -> DomainException.notFound(parameter, value, accepted()));
  }

  static Accepted accepted() {
    return Accepted.of("kommun-med-ks");
  }

  public static boolean exists(Organ organ, int year) {
    LocalDate from = organ.giltigFran();
    LocalDate till = organ.giltigTill();
    return (from == null || from.getYear() <= year) && (till == null || till.getYear() >= year);
  }
}
