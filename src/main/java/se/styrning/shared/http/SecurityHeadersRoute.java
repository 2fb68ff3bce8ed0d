package se.styrning.shared.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What browsers are told on every answer: which content may run and who may frame or read it, that
 * https is to be kept to, for which origins an answer holds, and that pages of the documentation
 * are asked for anew.
 */
@ApplicationScoped
class SecurityHeadersRoute {

  private static final CharSequence POLICY = name("Content-Security-Policy");
  private static final CharSequence NOTHING = name("default-src 'none'; frame-ancestors 'none'");
  private static final CharSequence TRANSPORT = name("Strict-Transport-Security");

  /** Sent on every answer alike, and in one order whichever instance answers. */
  private static final List<Map.Entry<CharSequence, CharSequence>> ALWAYS =
      List.of(
          Map.entry(name("Cross-Origin-Resource-Policy"), name("cross-origin")),
          Map.entry(name("X-Content-Type-Options"), name("nosniff")),
          Map.entry(name("X-Frame-Options"), name("DENY")),
          Map.entry(name("Referrer-Policy"), name("no-referrer")));

  private static final int OK = 200;
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

  /** Text that is hashed and encoded once. */
  private static CharSequence name(String text) {
    return HttpHeaders.createOptimized(text);
  }

  void register(@Observes Router router) {
    router.route().order(RouteOrder.EVERY_ANSWER).handler(this::add);
  }

  private void add(RoutingContext context) {
    MultiMap headers = context.response().headers();
    if ("https".equals(context.request().scheme())) {
      headers.set(TRANSPORT, "max-age=31536000");
    }
    ALWAYS.forEach(header -> headers.set(header.getKey(), header.getValue()));
    context.addHeadersEndHandler(
        ended -> {
          limit(context, headers);
          validateDocumentation(context, headers);
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

  /** The pages change with the service and have the same addresses. */
  private void validateDocumentation(RoutingContext context, MultiMap headers) {
    if (isDocumentation(context) && context.response().getStatusCode() == OK) {
      headers.set(HttpHeaders.CACHE_CONTROL, "public, no-cache");
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
