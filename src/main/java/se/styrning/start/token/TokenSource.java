package se.styrning.start.token;

import org.eclipse.microprofile.config.Config;
import se.styrning.start.folder.StartRefused;

/** Who makes the access tokens that are accepted. */
public enum TokenSource {
  /** A provider, or the owner of a public key, that the configuration names. */
  CONFIGURED,
  /** Whoever can read the private key in the data folder. */
  LOCAL,
  /** Nobody: every token is refused, and so is all writing. */
  NONE;

  private static final String CHOICE = "styrning.behorighet.nyckel";

  /**
   * What the configuration says. On a PostgreSQL of its own the program counts as in operation:
   * there the local key must be asked for by name.
   */
  public static TokenSource of(Config config, boolean databaseConfigured) {
    boolean named =
        has(config, "quarkus.oidc.auth-server-url") || has(config, "quarkus.oidc.public-key");
    String choice = config.getOptionalValue(CHOICE, String.class).orElse("");
    if (named && !choice.isEmpty()) {
      throw new StartRefused(
          "STYRNING_BEHORIGHET_NYCKEL (%s) kan inte anges tillsammans med en leverantör av biljetter."
              .formatted(choice));
    }
    return switch (choice) {
      case "lokal" -> LOCAL;
      case "ingen" -> NONE;
      case "" -> named ? CONFIGURED : unlessInOperation(databaseConfigured);
      default ->
          throw new StartRefused(
              "STYRNING_BEHORIGHET_NYCKEL är %s men ska vara lokal eller ingen.".formatted(choice));
    };
  }

  private static TokenSource unlessInOperation(boolean databaseConfigured) {
    if (databaseConfigured) {
      throw new StartRefused(
          "Ingen leverantör av biljetter är angiven. Sätt QUARKUS_OIDC_AUTH_SERVER_URL, eller"
              + " STYRNING_BEHORIGHET_NYCKEL till lokal (nyckeln i datamappen) eller ingen (ingen"
              + " kan skriva).");
    }
    return LOCAL;
  }

  private static boolean has(Config config, String name) {
    return config.getOptionalValue(name, String.class).isPresent();
  }
}
