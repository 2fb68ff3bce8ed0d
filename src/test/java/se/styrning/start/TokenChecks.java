package se.styrning.start;

import java.nio.file.Path;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import se.styrning.start.token.LocalKey;

/** Verifies tokens of the command as the application does. */
final class TokenChecks {

  private TokenChecks() {}

  /** What a token says, once its signature, issuer, audience and expiry have been verified. */
  static JwtClaims verify(Path folder, String token) throws InvalidJwtException {
    return new JwtConsumerBuilder()
        .setVerificationKey(LocalKey.of(folder).publicKey())
        .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256")
        .setExpectedIssuer("styrning-lokal")
        .setExpectedAudience("styrning")
        .setRequireExpirationTime()
        .setRequireIssuedAt()
        .setRequireJwtId()
        .setRequireSubject()
        .build()
        .processToClaims(token);
  }
}
