package se.styrning.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * A provider of access tokens for tests: the application gets its public key and the name it signs
 * with.
 *
 * <p>{@code TestTokens.of("redaktor").organ("1441-ks").sign()} is a token that is accepted; the
 * ready ones below that are not would be, but for the one thing they are named after.
 */
public final class TestTokens implements QuarkusTestResourceLifecycleManager {

  public static final String ISSUER = "styrning-lokal";
  public static final String AUDIENCE = "styrning";

  private static final String PUBLIC_KEY = "styrning.test.public-key";
  private static final String PRIVATE_KEY = "styrning.test.private-key";
  private static final int HOUR = 3600;
  private static final int LIFE = 60;
  private static final long FRESH_NANOS = 15_000_000_000L;
  private static final Map<List<Object>, Signed> SIGNED = new ConcurrentHashMap<>();
  private static PrivateKey trusted;

  private final Set<String> roller;
  private String subjekt = "testare";
  private String klient = "testklient";
  private String issuer = ISSUER;
  private String audience = AUDIENCE;
  private List<String> organ = List.of();
  private List<String> kommuner = List.of();
  private Map<String, List<String>> uppdrag = Map.of();
  private int fromSeconds;
  private int toSeconds = LIFE;

  private TestTokens(Set<String> roller) {
    this.roller = roller;
  }

  /** Called when the application is started for tests. */
  public TestTokens() {
    this(Set.of());
  }

  @Override
  public Map<String, String> start() {
    if (System.getProperty(PUBLIC_KEY) == null) {
      KeyPair trusted = keyPair();
      System.setProperty(PUBLIC_KEY, base64(trusted.getPublic().getEncoded()));
      System.setProperty(PRIVATE_KEY, base64(trusted.getPrivate().getEncoded()));
    }
    return Map.of(
        "quarkus.oidc.public-key",
        System.getProperty(PUBLIC_KEY),
        "quarkus.oidc.token.issuer",
        ISSUER);
  }

  /** A token of a bearer with these roles, to be given its scope and signed. */
  public static TestTokens of(String... roller) {
    return new TestTokens(Set.of(roller));
  }

  public TestTokens subjekt(String name) {
    this.subjekt = name;
    return this;
  }

  public TestTokens klient(String id) {
    this.klient = id;
    return this;
  }

  public TestTokens organ(String... ids) {
    this.organ = List.of(ids);
    return this;
  }

  public TestTokens kommuner(String... kommunkoder) {
    this.kommuner = List.of(kommunkoder);
    return this;
  }

  public TestTokens issuer(String name) {
    this.issuer = name;
    return this;
  }

  public TestTokens audience(String name) {
    this.audience = name;
    return this;
  }

  /** The seconds, counted from now, between which the token is valid; 0 to 60 unless said. */
  public TestTokens validity(int from, int to) {
    this.fromSeconds = from;
    this.toSeconds = to;
    return this;
  }

  /** The roles for each organ or kommun, role by role. */
  public TestTokens uppdrag(Map<String, List<String>> roles) {
    this.uppdrag = roles;
    return this;
  }

  /** Any claims as a token that the application trusts, whatever they are. */
  public static String signed(String claims) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setPayload(claims);
    signature.setKey(trustedKey());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The finished token, signed with the key the application trusts. Signing takes longer than most
   * requests, so one that says the same is given again while it has most of its time left.
   */
  public String sign() {
    if (fromSeconds != 0 || toSeconds != LIFE) {
      return claims().sign(trustedKey());
    }
    List<Object> said =
        List.of(roller, subjekt, klient, issuer, audience, organ, kommuner, uppdrag);
    return SIGNED
        .compute(
            said,
            (same, token) ->
                token != null && token.isFresh()
                    ? token
                    : new Signed(claims().sign(trustedKey()), System.nanoTime()))
        .token();
  }

  private record Signed(String token, long at) {
    boolean isFresh() {
      return System.nanoTime() - at < FRESH_NANOS;
    }
  }

  /** The same token signed by somebody else. */
  public String signWronglyInstead() {
    return claims().sign(Stranger.KEYS.getPrivate());
  }

  /** The same token without a signature, {@code alg: none}. */
  public String signNot() {
    return base64url("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload() + ".";
  }

  /** The same token signed with the public key as if it were a shared secret, HS256. */
  public String signWithPublicKey() {
    String signed = base64url("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + payload();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(System.getProperty(PUBLIC_KEY));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A token the application accepts, of a bearer who holds no role. */
  public static String valid() {
    return of().sign();
  }

  /** A token of the right shape signed by somebody else. */
  public static String wronglySigned() {
    return powerful().signWronglyInstead();
  }

  /** A token that was valid until an hour ago. */
  public static String expired() {
    return powerful().validity(-2 * HOUR, -HOUR).sign();
  }

  /** A token that becomes valid in an hour. */
  public static String notYetValid() {
    return powerful().validity(HOUR, 2 * HOUR).sign();
  }

  /** A token signed with the right key in the name of another provider. */
  public static String wrongIssuer() {
    return powerful().issuer("nagon-annan").sign();
  }

  /** A token of the right provider, meant for another service. */
  public static String wrongAudience() {
    return powerful().audience("annan-tjanst").sign();
  }

  /** A token that is not signed at all. */
  public static String unsigned() {
    return powerful().signNot();
  }

  /** A token whose signature anybody can make who knows the public key. */
  public static String confused() {
    return powerful().signWithPublicKey();
  }

  /** The private key the application trusts, as text that can lie in a file. */
  public static String privateKey() {
    return System.getProperty(PRIVATE_KEY);
  }

  /** Every token that must be refused, by what is wrong with it. */
  public static Map<String, String> refused() {
    return Map.of(
        "wrongly signed", wronglySigned(),
        "expired", expired(),
        "not yet valid", notYetValid(),
        "wrong issuer", wrongIssuer(),
        "wrong audience", wrongAudience(),
        "unsigned", unsigned(),
        "confused", confused());
  }

  /** Every role for everything, so that only what is wrong with the token can refuse it. */
  private static TestTokens powerful() {
    return of("redaktor", "controller", "namndsekreterare", "administrator")
        .organ("1441-ks")
        .kommuner("1441");
  }

  private JwtClaimsBuilder claims() {
    long now = System.currentTimeMillis() / 1000;
    JwtClaimsBuilder claims =
        Jwt.subject(subjekt)
            .issuer(issuer)
            .audience(audience)
            .groups(roller)
            .claim("azp", klient)
            .issuedAt(Math.min(now, now + fromSeconds))
            .expiresAt(now + toSeconds);
    if (fromSeconds > 0) {
      claims.claim("nbf", now + fromSeconds);
    }
    if (!organ.isEmpty()) {
      claims.claim("organ", organ);
    }
    if (!kommuner.isEmpty()) {
      claims.claim("kommuner", kommuner);
    }
    if (!uppdrag.isEmpty()) {
      claims.claim("uppdrag", uppdrag);
    }
    return claims;
  }

  private String payload() {
    return sign().split("\\.")[1];
  }

  /** The test class and the application may be loaded by different class loaders. */
  private static synchronized PrivateKey trustedKey() {
    try {
      if (trusted == null) {
        byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
        trusted = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      }
      return trusted;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String base64url(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Made when somebody first signs with it. */
  private static final class Stranger {
    static final KeyPair KEYS = keyPair();
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
