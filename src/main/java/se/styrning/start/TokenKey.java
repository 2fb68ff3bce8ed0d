package se.styrning.start;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.eclipse.microprofile.config.Config;

/**
 * The key access tokens are verified with when no provider is configured: one whose private half is
 * thrown away at once, so that every token that is sent is refused rather than ignored.
 */
final class TokenKey {

  private static final String KEY = "quarkus.oidc.public-key";
  private static final String PROVIDER = "quarkus.oidc.auth-server-url";
  private static final int BITS = 2048;

  private TokenKey() {}

  static void setUnlessConfigured(Config config) {
    if (config.getOptionalValue(PROVIDER, String.class).isEmpty()
        && config.getOptionalValue(KEY, String.class).isEmpty()) {
      System.setProperty(KEY, unusable());
    }
  }

  private static String unusable() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return Base64.getEncoder()
          .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
