package se.styrning.start;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import se.styrning.behorighet.Roll;
import se.styrning.start.folder.StartRefused;
import se.styrning.start.token.LocalKey;
import se.styrning.start.token.TokenOrder;
import se.styrning.start.token.TokenSource;

/**
 * {@code token --roll controller --organ 1441-ks}: signs a short-lived access token with the local
 * key, so that a first trial of writing needs no provider. Touches neither server nor database.
 */
final class TokenCommand {

  private static final String NAME = "token";
  private static final String CLIENT = "styrning-token";

  private TokenCommand() {}

  static boolean isAsked(String... args) {
    return args.length > 0 && args[0].equals(NAME);
  }

  /** The token that the rest of the command line asks for. */
  static String run(StartConfiguration configuration, String... args) {
    TokenOrder order = TokenOrder.read(Arrays.asList(args).subList(1, args.length));
    if (configuration.tokens() != TokenSource.LOCAL) {
      throw new StartRefused(
          "Ingen biljett: den lokala nyckeln används inte här, enligt QUARKUS_OIDC_AUTH_SERVER_URL,"
              + " QUARKUS_OIDC_PUBLIC_KEY eller STYRNING_BEHORIGHET_NYCKEL.");
    }
    return sign(claims(order), LocalKey.of(configuration.dataFolder()));
  }

  private static JwtClaims claims(TokenOrder order) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(TokenSettings.ISSUER);
    claims.setAudience(TokenSettings.AUDIENCE);
    claims.setSubject(order.subjekt());
    claims.setStringClaim("azp", CLIENT);
    setUnlessEmpty(claims, "groups", names(order.roller()));
    setUnlessEmpty(claims, "organ", order.organ());
    setUnlessEmpty(claims, "kommuner", order.kommuner());
    if (!order.uppdrag().isEmpty()) {
      Map<String, List<String>> uppdrag = new LinkedHashMap<>();
      order.uppdrag().forEach((whom, roller) -> uppdrag.put(whom, names(roller)));
      claims.setClaim("uppdrag", uppdrag);
    }
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(order.minuter());
    claims.setGeneratedJwtId();
    return claims;
  }

  private static List<String> names(List<Roll> roller) {
    return roller.stream().map(Roll::namn).toList();
  }

  private static void setUnlessEmpty(JwtClaims claims, String name, List<String> values) {
    if (!values.isEmpty()) {
      claims.setStringListClaim(name, values);
    }
  }

  private static String sign(JwtClaims claims, LocalKey key) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setHeader("typ", "JWT");
    signature.setPayload(claims.toJson());
    signature.setKey(key.privateKey());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
