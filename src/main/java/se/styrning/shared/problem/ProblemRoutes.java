package se.styrning.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Problem documents for what never reaches a resource: addresses nobody serves, tokens that fail
 * verification, and requests the HTTP layer refuses.
 */
@ApplicationScoped
public class ProblemRoutes {

  /** The longest address in characters that is read. */
  public static final int LONGEST_ADDRESS = 8192;

  /** Every resource so far is read only. */
  static final String READ_METHODS = "GET, HEAD, OPTIONS";

  /** After the routes that put headers on every answer. */
  private static final int FIRST = Integer.MIN_VALUE + 10;

  private static final Pattern BEARER = Pattern.compile("(?i)bearer +\\S+ *");
  private static final int LAST = Integer.MAX_VALUE;

  private final ProblemFactory problems;
  private final ObjectMapper mapper;

  ProblemRoutes(ProblemFactory problems, ObjectMapper mapper) {
    this.problems = problems;
    this.mapper = mapper;
  }

  void register(@Observes Router router) {
    router.route().order(FIRST).handler(this::refuse).failureHandler(this::failed);
    router.errorHandler(400, this::failed);
    router.route().order(LAST).handler(context -> answer(context, ProblemType.OKAND_SOKVAG));
  }

  private void refuse(RoutingContext context) {
    String authorization = context.request().getHeader("Authorization");
    if (context.request().uri().length() > LONGEST_ADDRESS) {
      answer(context, ProblemType.FOR_LANG_ADRESS);
    } else if (authorization != null && !BEARER.matcher(authorization).matches()) {
      answer(context, ProblemType.EJ_AUTENTISERAD);
    } else if (isDocument(context) && !READ_METHODS.contains(context.request().method().name())) {
      context.response().putHeader("Allow", READ_METHODS);
      answer(context, ProblemType.METOD_EJ_TILLATEN);
    } else {
      context.next();
    }
  }

  /** The pages of the documentation are served by an extension that answers any method. */
  private static boolean isDocument(RoutingContext context) {
    return String.valueOf(context.request().path()).contains("/docs");
  }

  private void failed(RoutingContext context) {
    answer(context, type(context));
  }

  private static ProblemType type(RoutingContext context) {
    Throwable failure = context.failure();
    if (failure instanceof AuthenticationException || failure instanceof UnauthorizedException) {
      return ProblemType.EJ_AUTENTISERAD;
    }
    if (failure instanceof ForbiddenException) {
      return ProblemType.EJ_BEHORIG;
    }
    return ProblemType.ofStatus(context.statusCode());
  }

  private void answer(RoutingContext context, ProblemType type) {
    HttpServerRequest request = context.request();
    HttpServerResponse response = context.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    response
        .setStatusCode(type.status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .putHeader("Content-Language", ProblemFactory.language(request))
        .putHeader("Vary", "Accept-Language")
        .putHeader("Cache-Control", "no-store");
    if (type == ProblemType.EJ_AUTENTISERAD) {
      response.putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
    response.end(json(problems.of(request, type)));
  }

  private String json(Problem problem) {
    try {
      return mapper.writeValueAsString(problem);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
