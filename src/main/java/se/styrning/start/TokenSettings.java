package se.styrning.start;

import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import se.styrning.start.token.LocalKey;
import se.styrning.start.token.TokenSource;

/**
 * Tells Quarkus which key verifies access tokens, as system properties. They are taken back when
 * the program stops, since live reload starts it again in the same process.
 */
final class TokenSettings {

  /** Who signs with the local key. */
  static final String ISSUER = "styrning-lokal";

  /** The service that the tokens are meant for. */
  static final String AUDIENCE = "styrning";

  private static final String KEY = "quarkus.oidc.public-key";
  private static final String EXPECTED_ISSUER = "quarkus.oidc.token.issuer";
  private static final String EXPECTED_AUDIENCE = "quarkus.oidc.token.audience";

  private TokenSettings() {}

  static void set(StartConfiguration configuration) {
    switch (configuration.tokens()) {
      case LOCAL -> verifyWith(LocalKey.of(configuration.dataFolder()).publicKey());
      case NONE -> verifyWith(LocalKey.unusable());
      case CONFIGURED -> {
        // Quarkus reads it from where we did.
      }
    }
  }

  /** Only what {@link #set} has set: a property of the command line is not ours to remove. */
  static void clear(StartConfiguration configuration) {
    if (configuration.tokens() != TokenSource.CONFIGURED) {
      List.of(KEY, EXPECTED_ISSUER, EXPECTED_AUDIENCE).forEach(System::clearProperty);
    }
  }

  private static void verifyWith(PublicKey key) {
    String encoded = Base64.getEncoder().encodeToString(key.getEncoded());
    Map.of(KEY, encoded, EXPECTED_ISSUER, ISSUER, EXPECTED_AUDIENCE, AUDIENCE)
        .forEach(System::setProperty);
  }
}
