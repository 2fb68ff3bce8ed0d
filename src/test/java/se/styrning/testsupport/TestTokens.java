package se.styrning.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/** A provider of access tokens for tests: the application gets its public key. */
public final class TestTokens implements QuarkusTestResourceLifecycleManager {

  private static final KeyPair TRUSTED = keyPair();
  private static final KeyPair STRANGER = keyPair();
  private static final String PUBLIC_KEY = "styrning.test.public-key";
  private static final String PRIVATE_KEY = "styrning.test.private-key";

  @Override
  public Map<String, String> start() {
    if (System.getProperty(PUBLIC_KEY) == null) {
      System.setProperty(PUBLIC_KEY, base64(TRUSTED.getPublic().getEncoded()));
      System.setProperty(PRIVATE_KEY, base64(TRUSTED.getPrivate().getEncoded()));
    }
    return Map.of("quarkus.oidc.public-key", System.getProperty(PUBLIC_KEY));
  }

  /** A token the application accepts. */
  public static String valid() {
    return Jwt.subject("testare").expiresIn(60).sign(trustedKey());
  }

  /** A token of the right shape signed by somebody else. */
  public static String wronglySigned() {
    return Jwt.subject("testare").expiresIn(60).sign(STRANGER.getPrivate());
  }

  /** A token that was valid until an hour ago. */
  public static String expired() {
    long now = System.currentTimeMillis() / 1000;
    return Jwt.subject("testare").issuedAt(now - 7200).expiresAt(now - 3600).sign(trustedKey());
  }

  /** The test class and the application may be loaded by different class loaders. */
  private static PrivateKey trustedKey() {
    try {
      byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void stop() {
    // Nothing to stop.
  }
}
