package se.styrning.uppfoljning.jamforelse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import se.styrning.organisation.Jamforelsegrupp;
import se.styrning.organisation.OrganisationService;

/** Which group a municipality is held against (källrad 262). */
@ApplicationScoped
public class Jamforelsekrets {

  private final OrganisationService organisation;
  private final String usual;

  Jamforelsekrets(
      OrganisationService organisation,
      @ConfigProperty(name = "styrning.uppfoljning.jamforelsegrupp") String usual) {
    this.organisation = organisation;
    this.usual = usual;
  }

  /** The group that has been chosen, else that of the installation if the kommun is in it. */
  public Optional<Jamforelsegrupp> of(String kommunkod, @Nullable String chosen) {
    return chosen == null
        ? organisation.jamforelsegrupp(usual).filter(grupp -> grupp.medlemmar().contains(kommunkod))
        : organisation.jamforelsegrupp(chosen);
  }

  /** The members but for the municipality itself. */
  public static List<String> others(String kommunkod, Optional<Jamforelsegrupp> grupp) {
    return grupp.map(Jamforelsegrupp::medlemmar).orElse(List.of()).stream()
        .filter(medlem -> !medlem.equals(kommunkod))
        .toList();
  }
}
