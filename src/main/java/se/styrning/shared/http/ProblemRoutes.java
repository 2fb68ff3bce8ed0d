package se.styrning.shared.http;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.Problem;
import se.styrning.shared.problem.ProblemFactory;
import se.styrning.shared.problem.ProblemType;

/**
 * Problem documents for what never reaches a resource: addresses nobody serves, tokens that fail
 * verification, and requests the HTTP layer refuses.
 */
@ApplicationScoped
public class ProblemRoutes {

  private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);

  /** The longest address in characters that is read. */
  public static final int LONGEST_ADDRESS = 8192;

  /** The largest headers in characters, names and values together, that are read. */
  public static final int LARGEST_HEADERS = 32 * 1024;

  /** What the pages of the documentation accept. */
  private static final String READ_METHODS = "GET, HEAD, OPTIONS";

  private static final Pattern BEARER = Pattern.compile("(?i)bearer +\\.*[^.\\s]\\S* *");
  private final ProblemFactory problems;
  private final CrossOrigin crossOrigin;
  private final String apiRoot;
  private final String documentation;

  ProblemRoutes(
      ProblemFactory problems,
      CrossOrigin crossOrigin,
      @ConfigProperty(name = "quarkus.rest.path") String apiRoot,
      @ConfigProperty(name = "quarkus.swagger-ui.path") String documentation) {
    this.apiRoot = apiRoot;
    this.documentation = documentation;
    this.problems = problems;
    this.crossOrigin = crossOrigin;
  }

  void register(@Observes Router router) {
    router.route().order(RouteOrder.REFUSALS).handler(this::refuse).failureHandler(this::failed);
    // The router itself gives up on an address that is empty or has no slash first, as in OPTIONS
    // *.
    router.errorHandler(400, this::failed);
    router.errorHandler(404, this::failed);
    router
        .route()
        .order(RouteOrder.UNKNOWN_ADDRESSES)
        .handler(context -> answer(context, ProblemType.OKAND_SOKVAG));
  }

  private void refuse(RoutingContext context) {
    ProblemType refusal = refusal(context.request());
    if (refusal == null) {
      context.next();
      return;
    }
    if (refusal == ProblemType.METOD_EJ_TILLATEN) {
      context.response().putHeader("Allow", READ_METHODS);
    }
    if (refusal == ProblemType.FOR_STOR_BEGARAN) {
      context.response().putHeader("Connection", "close");
    }
    if (refusal == ProblemType.MEDIETYP_STODS_INTE) {
      context.response().putHeader("Accept-Encoding", "identity");
    }
    answer(context, failure(refusal, context.request()));
  }

  /** A refusal, with what would have been accepted where that can be told. */
  private static DomainException failure(ProblemType refusal, HttpServerRequest request) {
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    return refusal == ProblemType.MEDIETYP_STODS_INTE
        ? new DomainException(
            refusal,
            List.of(Fault.parameter("Content-Encoding", encoding, "identity")),
            "medietyp-stods-inte.standard")
        : DomainException.of(refusal);
  }

  private @Nullable ProblemType refusal(HttpServerRequest request) {
    if (request.uri().length() > LONGEST_ADDRESS) {
      return ProblemType.FOR_LANG_ADRESS;
    }
    if (!isAddress(request.uri()) || !hasOneHost(request)) {
      return ProblemType.OGILTIG_BEGARAN;
    }
    if (isOtherSpelling(request.path())) {
      return ProblemType.OKAND_SOKVAG;
    }
    if (headerLength(request) > LARGEST_HEADERS) {
      return ProblemType.FOR_STORA_HUVUDEN;
    }
    if (BodyLimits.announced(request) > BodyLimits.LARGEST_BODY) {
      return ProblemType.FOR_STOR_BEGARAN;
    }
    if (crossOrigin.refuses(request)) {
      return ProblemType.URSPRUNG_EJ_TILLATET;
    }
    if (hasEncodedBody(request)) {
      return ProblemType.MEDIETYP_STODS_INTE;
    }
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null && !BEARER.matcher(authorization).matches()) {
      return ProblemType.EJ_AUTENTISERAD;
    }
    return isDocumentation(request) && !READ_METHODS.contains(request.method().name())
        ? ProblemType.METOD_EJ_TILLATEN
        : null;
  }

  /** Percent-encoding that stops half-way or is no number is a fault of the address, too. */
  private static boolean isAddress(String uri) {
    if (uri.startsWith("/")
        && !uri.startsWith("//")
        && uri.chars().allMatch(ProblemRoutes::isPlain)) {
      return true;
    }
    try {
      return new URI(uri).toString().equals(uri);
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }

  /**
   * HTTP/1.1 names the host it asks, which links begin with (RFC 9110 4.2.1, RFC 9112 3.2), and
   * only one: a gateway may read another of two names than this service does.
   */
  private static boolean hasOneHost(HttpServerRequest request) {
    HostAndPort host = request.authority();
    boolean isNamed = host != null && !host.host().isBlank();
    int names = request.headers().getAll(HttpHeaders.HOST).size();
    boolean mayBeUnnamed = request.version() == HttpVersion.HTTP_1_0 && names == 0;
    return (isNamed || mayBeUnnamed) && names <= 1;
  }

  /**
   * Whether an address has empty segments, dots for a segment or a slash last, so that it would be
   * one more of what has an address already. The roots of the API and of its documentation have a
   * slash last of old.
   */
  private boolean isOtherSpelling(@Nullable String path) {
    String plain = String.valueOf(path).replace("%2e", ".").replace("%2E", ".");
    return Stream.of("/", apiRoot + "/", documentation + "/").noneMatch(plain::equals)
        && Stream.of("//", "/./", "/../").anyMatch((plain + "/")::contains);
  }

  /** Characters that an address may have anywhere, and that most have alone. */
  private static boolean isPlain(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= '-' && character <= '9') // - . / and digits
        || (character >= 'A' && character <= 'Z')
        || character == '?'
        || character == '='
        || character == '&'
        || character == '_';
  }

  /** Nothing is unpacked, so that a small request can't become a large one. */
  private static boolean hasEncodedBody(HttpServerRequest request) {
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    return BodyLimits.announced(request) > 0
        && encoding != null
        && !encoding.strip().equalsIgnoreCase("identity");
  }

  private static long headerLength(HttpServerRequest request) {
    long length = 0;
    for (Map.Entry<String, String> header : request.headers()) {
      length += header.getKey().length() + header.getValue().length();
    }
    return length;
  }

  /** The pages of the documentation are served by an extension that answers any method. */
  boolean isDocumentation(HttpServerRequest request) {
    String path = String.valueOf(request.path());
    return path.equals(documentation) || path.startsWith(documentation + "/");
  }

  private void failed(RoutingContext context) {
    if (type(context) == ProblemType.INTERNT_FEL) {
      LOG.error("Unforeseen failure", context.failure());
    }
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
    if (failure instanceof OIDCException) {
      // The provider of tokens can't be reached, so nobody can say whether this one is good.
      return ProblemType.TILLFALLIGT_OTILLGANGLIG;
    }
    return ProblemType.ofStatus(context.statusCode());
  }

  void answer(RoutingContext context, ProblemType type) {
    answer(context, DomainException.of(type));
  }

  void answer(RoutingContext context, DomainException failure) {
    ProblemType type = failure.type();
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
    if (type == ProblemType.TILLFALLIGT_OTILLGANGLIG) {
      response.putHeader("Retry-After", "5");
    }
    response.end(problems.json(problems.of(request, failure)));
    if (type == ProblemType.FOR_STOR_BEGARAN) {
      request.connection().close();
    }
  }
}
