package se.styrning.shared.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.Sha;
import se.styrning.shared.answer.Representation;
import se.styrning.shared.answer.Stored;
import se.styrning.shared.answer.Written;
import se.styrning.shared.link.BaseUrl;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.ProblemType;

/**
 * Runs a POST once per Idempotency-Key, caller, operation and organ. Whether the caller may is
 * asked first, of a repetition too: an answer is told only to those who could get it now. Then the
 * key is taken before the work and the answer is stored with it, all in one transaction: after a
 * crash either both are there or neither, and a repetition that comes while the first still runs
 * waits for it. Answers are kept for 24 hours; a request that failed leaves no key behind.
 */
@ApplicationScoped
public class Idempotency {

  private static final String HEADER = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;

  /** Finds the row of a {@link Nyckel}. */
  private static final String ROW =
      " where subjekt = :subjekt and nyckel = :nyckel and operation = :operation"
          + " and organ = :organ and utfardare = :utfardare";

  private final EntityManager entityManager;
  private final CurrentVertxRequest current;
  private final ResourceInfo matched;
  private final SecurityIdentity identity;
  private final BaseUrl baseUrl;
  private final Representation representation;
  private final ObjectMapper mapper;

  Idempotency(
      EntityManager entityManager,
      CurrentVertxRequest current,
      ResourceInfo matched,
      SecurityIdentity identity,
      BaseUrl baseUrl,
      Representation representation,
      ObjectMapper mapper) {
    this.entityManager = entityManager;
    this.current = current;
    this.matched = matched;
    this.identity = identity;
    this.baseUrl = baseUrl;
    this.representation = representation;
    this.mapper = mapper;
  }

  /** A key and whose it is: the caller's, for an operation on behalf of an organ. */
  private record Nyckel(
      String nyckel, String utfardare, String subjekt, String operation, String organ) {}

  /**
   * The answer of the work, or the one stored when the same request was made before.
   *
   * @param authorise refuses a caller who may not, and tells which organ the request concerns
   */
  @Transactional
  public Stored once(Supplier<String> authorise, byte[] body, Supplier<Written> work) {
    HttpServerRequest request = current.getCurrent().request();
    String header = request.getHeader(HEADER);
    String organ = authorise.get();
    if (header == null) {
      return answer(request, work);
    }
    Nyckel key = key(checked(header), organ);
    String print = print(request, body);
    forgetOld();
    if (!claim(key, print)) {
      return stored(key, print);
    }
    Stored answer = answer(request, work);
    store(key, answer);
    return answer;
  }

  /** The answer of work that writes nothing: a key is held to its form, but not taken. */
  public Stored trial(Supplier<Written> work) {
    String header = current.getCurrent().request().getHeader(HEADER);
    if (header != null) {
      checked(header);
    }
    return representation.answer(work.get(), baseUrl.of(current.getCurrent().request()));
  }

  private Stored answer(HttpServerRequest request, Supplier<Written> work) {
    Stored answer = representation.answer(work.get(), baseUrl.of(request));
    entityManager.flush();
    return answer;
  }

  private static String checked(String key) {
    if (key.isBlank() || key.length() > LONGEST_KEY || !isPrintable(key)) {
      throw DomainException.badParameter(HEADER, key, Accepted.of("ascii", LONGEST_KEY));
    }
    return key;
  }

  private static boolean isPrintable(String key) {
    return key.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  private Nyckel key(String key, String organ) {
    JsonWebToken token = (JsonWebToken) identity.getPrincipal();
    return new Nyckel(
        key,
        String.valueOf(token.getIssuer()),
        token.getSubject(),
        matched.getResourceMethod().getName(),
        organ);
  }

  private Query query(String sql, Nyckel key) {
    return entityManager
        .createNativeQuery(sql, Tuple.class)
        .setParameter("nyckel", key.nyckel())
        .setParameter("utfardare", key.utfardare())
        .setParameter("subjekt", key.subjekt())
        .setParameter("operation", key.operation())
        .setParameter("organ", key.organ());
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
            "delete from idempotensnyckel where ctid in (select ctid"
                + " from idempotensnyckel where skapad < now() - interval '24 hours'"
                + " order by skapad limit 100 for update skip locked)")
        .executeUpdate();
  }

  private boolean claim(Nyckel key, String print) {
    return query(
                "insert into idempotensnyckel"
                    + " (subjekt, nyckel, operation, organ, utfardare, avtryck)"
                    + " values (:subjekt, :nyckel, :operation, :organ, :utfardare, :avtryck)"
                    + " on conflict do nothing",
                key)
            .setParameter("avtryck", print)
            .executeUpdate()
        == 1;
  }

  private Stored stored(Nyckel key, String print) {
    Tuple row =
        (Tuple)
            query("select avtryck, status, huvuden, innehall from idempotensnyckel" + ROW, key)
                .getSingleResult();
    if (!print.equals(row.get("avtryck", String.class))) {
      throw new DomainException(
          ProblemType.NYCKEL_ANVAND,
          List.of(Fault.parameter(HEADER, key.nyckel(), Accepted.of("ny-nyckel"))),
          "nyckel-anvand.standard");
    }
    Map<String, String> headers = new LinkedHashMap<>(headers(row.get("huvuden", String.class)));
    headers.put("Idempotent-Replayed", "true");
    return new Stored(row.get("status", Integer.class), headers, row.get("innehall", byte[].class));
  }

  private void store(Nyckel key, Stored answer) {
    query(
            "update idempotensnyckel set status = :status, huvuden = :huvuden, innehall = :innehall"
                + ROW,
            key)
        .setParameter("status", answer.status())
        .setParameter("huvuden", json(answer.huvuden()))
        .setParameter("innehall", answer.innehall())
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
