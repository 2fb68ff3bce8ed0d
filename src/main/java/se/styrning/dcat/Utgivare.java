package se.styrning.dcat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which municipality publishes, as the settings say. */
@ApplicationScoped
class Utgivare {

  private final String kommunkod;
  private final Optional<String> organisationsnummer;

  Utgivare(
      @ConfigProperty(name = "styrning.utgivare.kommunkod") String kommunkod,
      @ConfigProperty(name = "styrning.utgivare.organisationsnummer")
          Optional<String> organisationsnummer) {
    this.kommunkod = kommunkod;
    this.organisationsnummer = organisationsnummer;
  }

  String kommunkod() {
    return kommunkod;
  }

  Optional<String> organisationsnummer() {
    return organisationsnummer;
  }
}
