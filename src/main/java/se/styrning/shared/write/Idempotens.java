package se.styrning.shared.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.Sha;
import se.styrning.shared.link.BaseUrl;
import se.styrning.shared.problem.Accepterat;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fel;
import se.styrning.shared.problem.ProblemType;
import se.styrning.shared.representation.Representation;
import se.styrning.shared.representation.Skrivet;
import se.styrning.shared.representation.Svar;

/**
 * Runs a POST once per Idempotency-Key and caller. The key is taken before the work and the answer
 * is stored with it, all in one transaction: after a crash either both are there or neither, and a
 * repetition that comes while the first still runs waits for it. Answers are kept for 24 hours; a
 * request that failed leaves no key behind.
 */
@ApplicationScoped
public class Idempotens {

  private static final String HEADER = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;

  private final EntityManager entityManager;
  private final CurrentVertxRequest current;
  private final SecurityIdentity identity;
  private final BaseUrl baseUrl;
  private final Representation representation;
  private final ObjectMapper mapper;

  Idempotens(
      EntityManager entityManager,
      CurrentVertxRequest current,
      SecurityIdentity identity,
      BaseUrl baseUrl,
      Representation representation,
      ObjectMapper mapper) {
    this.entityManager = entityManager;
    this.current = current;
    this.identity = identity;
    this.baseUrl = baseUrl;
    this.representation = representation;
    this.mapper = mapper;
  }

  /** The answer of the work, or the one stored when the same request was made before. */
  @Transactional
  public Svar once(byte[] body, Supplier<Skrivet> work) {
    HttpServerRequest request = current.getCurrent().request();
    String key = request.getHeader(HEADER);
    if (key == null) {
      return answer(request, work);
    }
    String subject = subject();
    String print = print(request, body);
    forgetOld();
    if (!claim(subject, checked(key), print)) {
      return stored(subject, key, print);
    }
    Svar answer = answer(request, work);
    store(subject, key, answer);
    return answer;
  }

  /** The answer of work that writes nothing, so that there is nothing to repeat. */
  public Svar trial(Supplier<Skrivet> work) {
    return representation.answer(work.get(), baseUrl.of(current.getCurrent().request()));
  }

  private Svar answer(HttpServerRequest request, Supplier<Skrivet> work) {
    Svar answer = representation.answer(work.get(), baseUrl.of(request));
    entityManager.flush();
    return answer;
  }

  private static String checked(String key) {
    if (key.isBlank() || key.length() > LONGEST_KEY || !isPrintable(key)) {
      throw DomainException.badParameter(HEADER, key, Accepterat.of("ascii", LONGEST_KEY));
    }
    return key;
  }

  private static boolean isPrintable(String key) {
    return key.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  private String subject() {
    String subject =
        identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
    return subject == null ? identity.getPrincipal().getName() : subject;
  }

  /** Which request it was: method, address and body. */
  private static String print(HttpServerRequest request, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        (request.method() + " " + request.uri() + "\n").getBytes(StandardCharsets.UTF_8));
    out.writeBytes(body);
    return Sha.hex(out.toByteArray());
  }

  /** Removes a few keys whose time is up, but none that another transaction holds. */
  private void forgetOld() {
    entityManager
        .createNativeQuery(
            "delete from idempotensnyckel where (subjekt, nyckel) in (select subjekt, nyckel"
                + " from idempotensnyckel where skapad < now() - interval '24 hours'"
                + " order by skapad limit 100 for update skip locked)")
        .executeUpdate();
  }

  private boolean claim(String subject, String key, String print) {
    return entityManager
            .createNativeQuery(
                "insert into idempotensnyckel (subjekt, nyckel, avtryck)"
                    + " values (:subjekt, :nyckel, :avtryck) on conflict do nothing")
            .setParameter("subjekt", subject)
            .setParameter("nyckel", key)
            .setParameter("avtryck", print)
            .executeUpdate()
        == 1;
  }

  private Svar stored(String subject, String key, String print) {
    Tuple row =
        (Tuple)
            entityManager
                .createNativeQuery(
                    "select avtryck, status, huvuden, innehall from idempotensnyckel"
                        + " where subjekt = :subjekt and nyckel = :nyckel",
                    Tuple.class)
                .setParameter("subjekt", subject)
                .setParameter("nyckel", key)
                .getSingleResult();
    if (!print.equals(row.get("avtryck", String.class))) {
      throw new DomainException(
          ProblemType.NYCKEL_ANVAND,
          List.of(Fel.parameter(HEADER, key, Accepterat.of("ny-nyckel"))),
          "nyckel-anvand.standard");
    }
    Map<String, String> headers = new LinkedHashMap<>(headers(row.get("huvuden", String.class)));
    headers.put("Idempotent-Replayed", "true");
    return new Svar(row.get("status", Integer.class), headers, row.get("innehall", byte[].class));
  }

  private void store(String subject, String key, Svar answer) {
    entityManager
        .createNativeQuery(
            "update idempotensnyckel set status = :status, huvuden = :huvuden, innehall = :innehall"
                + " where subjekt = :subjekt and nyckel = :nyckel")
        .setParameter("status", answer.status())
        .setParameter("huvuden", json(answer.huvuden()))
        .setParameter("innehall", answer.innehall())
        .setParameter("subjekt", subject)
        .setParameter("nyckel", key)
        .executeUpdate();
  }

  private String json(Map<String, String> headers) {
    try {
      return mapper.writeValueAsString(headers);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Map<String, String> headers(@Nullable String json) {
    try {
      return mapper.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException corrupt) {
      throw new IllegalStateException(corrupt);
    }
  }
}
