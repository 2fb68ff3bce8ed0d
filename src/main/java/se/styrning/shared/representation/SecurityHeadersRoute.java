package se.styrning.shared.representation;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What browsers are told on every answer and that depends on the request: which content may run,
 * that https is to be kept to, and for which origins an answer holds.
 */
@ApplicationScoped
class SecurityHeadersRoute {

  private static final int BEFORE_ALL_ELSE = Integer.MIN_VALUE;
  private static final String POLICY = "Content-Security-Policy";
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
  private static final String ANY = "*";

  private final String documentation;
  private final String documentationPolicy;
  private final String origins;

  SecurityHeadersRoute(
      @ConfigProperty(name = "quarkus.swagger-ui.path") String documentation,
      @ConfigProperty(name = "styrning.bas-url") Optional<String> publicAddress,
      @ConfigProperty(name = "quarkus.http.cors.origins") Optional<String> origins) {
    this.documentation = documentation;
    this.documentationPolicy = documentationPolicy(publicAddress);
    this.origins = origins.orElse("").strip();
  }

  void register(@Observes Router router) {
    router.route().order(BEFORE_ALL_ELSE).handler(this::add);
  }

  private void add(RoutingContext context) {
    MultiMap headers = context.response().headers();
    if ("https".equals(context.request().scheme())) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
    context.addHeadersEndHandler(
        ended -> {
          limit(context, headers);
          keepCachesApart(headers);
        });
    context.next();
  }

  /** What may run, unless the answer says so itself: a page knows its own style. */
  private void limit(RoutingContext context, MultiMap headers) {
    if (!headers.contains(POLICY)) {
      headers.set(POLICY, isDocumentation(context) ? documentationPolicy : NOTHING);
    }
  }

  /** A shared cache must not give an answer for one origin to another. */
  private void keepCachesApart(MultiMap headers) {
    if (!origins.equals(ANY)) {
      headers.set(HttpHeaders.VARY, varying(headers.get(HttpHeaders.VARY)));
    } else if (headers.contains(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)) {
      headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY);
    }
  }

  private static String varying(@Nullable String vary) {
    return vary == null ? "Origin" : vary + ", Origin";
  }

  private boolean isDocumentation(RoutingContext context) {
    return String.valueOf(context.request().path()).startsWith(documentation);
  }

  /** The pages have a script and styles of their own in them, and try out the API. */
  private static String documentationPolicy(Optional<String> publicAddress) {
    String api = publicAddress.map(url -> " " + url.replaceAll("/+$", "") + "/").orElse("");
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self' 'unsafe-inline'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'" + api,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'");
  }
}
