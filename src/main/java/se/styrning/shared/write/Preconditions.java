package se.styrning.shared.write;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import se.styrning.shared.answer.Representation;
import se.styrning.shared.link.BaseUrl;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.ProblemType;

/**
 * Preconditions of writes (RFC 9110 13). Ask after the row is locked, so that what was compared is
 * what is overwritten.
 */
@ApplicationScoped
public class Preconditions {

  private static final String IF_MATCH = "If-Match";
  private static final String IF_NONE_MATCH = "If-None-Match";
  private static final String GZIP_SUFFIX = "-gzip\"";

  private final CurrentVertxRequest current;
  private final BaseUrl baseUrl;
  private final Representation representation;

  Preconditions(CurrentVertxRequest current, BaseUrl baseUrl, Representation representation) {
    this.current = current;
    this.baseUrl = baseUrl;
    this.representation = representation;
  }

  /**
   * Demands that the caller has seen what is about to be changed: no If-Match is 428, another
   * validator than the current one is 412 and tells the current one.
   *
   * @param innehall what GET answers now, a Resurs or Dokument
   */
  public void requireMatch(Object innehall) {
    String header = request().getHeader(IF_MATCH);
    if (header == null) {
      throw new DomainException(
          ProblemType.VILLKOR_SAKNAS,
          List.of(Fault.parameter(IF_MATCH, null, Accepted.of("etag"))),
          "villkor-saknas.standard");
    }
    String tag = representation.tag(innehall, baseUrl.of(request()));
    if (!names(header, tag)) {
      throw stale(IF_MATCH, header, tag);
    }
  }

  /** Refuses with 412 to change what is there already when the caller asked only to create. */
  public void requireUnmatched(Object innehall) {
    String header = request().getHeader(IF_NONE_MATCH);
    String tag = representation.tag(innehall, baseUrl.of(request()));
    if (header != null && names(header, tag)) {
      throw stale(IF_NONE_MATCH, header, tag);
    }
  }

  /** Refuses with 412 to create what the caller believes is there. */
  public void requireNoMatch() {
    String header = request().getHeader(IF_MATCH);
    if (header != null) {
      throw new DomainException(
          ProblemType.INAKTUELL_VERSION,
          List.of(Fault.parameter(IF_MATCH, header, "–")),
          "inaktuell-version.standard");
    }
  }

  private HttpServerRequest request() {
    return current.getCurrent().request();
  }

  private static DomainException stale(String name, String header, String tag) {
    return new DomainException(
            ProblemType.INAKTUELL_VERSION,
            List.of(Fault.parameter(name, header, tag)),
            "inaktuell-version.standard")
        .withHeader("ETag", tag);
  }

  /** Strong comparison; a representation's compressed form is the same content. */
  private static boolean names(String header, String tag) {
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .map(candidate -> candidate.replace(GZIP_SUFFIX, "\""))
        .anyMatch(candidate -> candidate.equals("*") || candidate.equals(tag));
  }
}
