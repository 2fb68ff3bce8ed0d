package se.styrning.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import se.styrning.shared.log.OutageLog;

/** Turns every exception that leaves a resource into a problem document. */
class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final ProblemFactory problems;
  private final ResourcePaths paths;
  private final OutageLog outageLog;
  private final Event<DatabaseAway> databaseAway;

  ProblemMappers(
      ProblemFactory problems,
      ResourcePaths paths,
      OutageLog outageLog,
      Event<DatabaseAway> databaseAway) {
    this.problems = problems;
    this.paths = paths;
    this.outageLog = outageLog;
    this.databaseAway = databaseAway;
  }

  @ServerExceptionMapper
  public RestResponse<String> domain(DomainException failure, HttpServerRequest request) {
    RestResponse<String> answer = answer(request, problems.of(request, failure));
    failure.headers().forEach((name, value) -> answer.getHeaders().putSingle(name, value));
    return answer;
  }

  @ServerExceptionMapper
  public RestResponse<String> violation(
      ConstraintViolationException failure, HttpServerRequest request) {
    return domain(ConstraintFaults.of(failure), request);
  }

  @ServerExceptionMapper
  public RestResponse<String> framework(
      WebApplicationException failure, HttpServerRequest request) {
    int status = status(failure, request);
    if (status >= ProblemType.INTERNT_FEL.status()) {
      return unforeseen(failure, request);
    }
    if (status == ProblemType.MEDIETYP_STODS_INTE.status()) {
      return domain(unsupported(request), request);
    }
    RestResponse<String> answer =
        answer(request, problems.of(request, ProblemType.ofStatus(status)));
    if (status == ProblemType.METOD_EJ_TILLATEN.status()) {
      String allowed = String.join(", ", paths.methods(request.path()));
      answer.getHeaders().putSingle("Allow", allowed);
    }
    return answer;
  }

  /** 415: what the method takes instead, also where HTTP has a header for it. */
  private DomainException unsupported(HttpServerRequest request) {
    String method = request.method().name();
    String types = String.join(", ", paths.consumed(request.path(), method));
    String header =
        switch (method) {
          case "POST" -> "Accept-Post";
          case "PATCH" -> "Accept-Patch";
          default -> "Accept";
        };
    return new DomainException(
            ProblemType.MEDIETYP_STODS_INTE,
            List.of(Fault.parameter("Content-Type", request.getHeader("Content-Type"), types)),
            "medietyp-stods-inte.standard")
        .withHeader(header, types);
  }

  private int status(WebApplicationException failure, HttpServerRequest request) {
    Set<String> methods = paths.methods(request.path());
    boolean methodIsWrong =
        failure instanceof NotFoundException
            && !methods.isEmpty()
            && !methods.contains(request.method().name());
    return methodIsWrong
        ? ProblemType.METOD_EJ_TILLATEN.status()
        : failure.getResponse().getStatus();
  }

  /** A protected operation was called without a token. */
  @ServerExceptionMapper
  public RestResponse<String> unauthorized(
      UnauthorizedException failure, HttpServerRequest request) {
    RestResponse<String> answer =
        answer(request, problems.of(request, ProblemType.EJ_AUTENTISERAD));
    answer.getHeaders().putSingle("WWW-Authenticate", "Bearer");
    return answer;
  }

  /** The token is valid but holds none of the roles of the operation, which are named. */
  @ServerExceptionMapper
  public RestResponse<String> forbidden(
      ForbiddenException failure, ResourceInfo matched, HttpServerRequest request) {
    String[] roles = matched.getResourceMethod().getAnnotation(RolesAllowed.class).value();
    return domain(
        new DomainException(
            ProblemType.EJ_BEHORIG,
            List.of(),
            "ej-behorig.roll",
            roles.length,
            Stream.of(roles).sorted().collect(Collectors.joining(", "))),
        request);
  }

  @ServerExceptionMapper
  public RestResponse<String> malformed(
      JsonProcessingException failure, HttpServerRequest request) {
    return answer(request, problems.of(request, ProblemType.OGILTIG_BEGARAN));
  }

  /** A lost, refused or hanging database is 503; anything else unforeseen is 500 and logged. */
  @ServerExceptionMapper
  public RestResponse<String> unforeseen(Throwable failure, HttpServerRequest request) {
    Optional<DatabaseOutage> outage = DatabaseOutage.of(failure);
    if (outage.isPresent()) {
      outageLog.tell(failure);
      if (outage.get() != DatabaseOutage.BUSY) {
        databaseAway.fire(new DatabaseAway());
      }
      return unavailable(outage.get(), request);
    }
    Optional<ProblemType> refused = DatabaseRefusal.of(failure);
    if (refused.isPresent()) {
      LOG.infof("The database refused a write: %s", refused.get());
      return answer(request, problems.of(request, refused.get()));
    }
    LOG.error("Unforeseen failure", failure);
    return answer(request, problems.of(request, ProblemType.INTERNT_FEL));
  }

  /** Who only reads need not wonder what has been written. */
  private RestResponse<String> unavailable(DatabaseOutage outage, HttpServerRequest request) {
    boolean reads = READS.contains(request.method());
    String text =
        switch (outage) {
          case BUSY -> "upptagen";
          case AWAY -> "standard";
          case READ_ONLY -> "skrivskyddad";
          case UNKNOWN -> reads ? "standard" : "okant";
        };
    RestResponse<String> answer =
        domain(
            new DomainException(
                ProblemType.TILLFALLIGT_OTILLGANGLIG,
                List.of(),
                "tillfalligt-otillganglig." + text),
            request);
    answer.getHeaders().putSingle("Retry-After", "5");
    return answer;
  }

  private RestResponse<String> answer(HttpServerRequest request, Problem problem) {
    return RestResponse.ResponseBuilder.<String>create(problem.status())
        .entity(problems.json(problem))
        .type(MediaType.valueOf(Problem.MEDIA_TYPE))
        .header("Content-Language", ProblemFactory.language(request))
        .header("Vary", "Accept-Language")
        .header("Cache-Control", "no-store")
        .build();
  }
}
