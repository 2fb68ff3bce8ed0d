package se.styrning.shared.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.styrning.shared.link.BaseUrl;

/** Leads from the root of the API to what it holds: people to its pages, programs to its links. */
@ApplicationScoped
class RootRoute {

  private static final int SEE_OTHER = 303;

  private final BaseUrl baseUrl;
  private final String root;

  RootRoute(BaseUrl baseUrl, @ConfigProperty(name = "quarkus.rest.path") String root) {
    this.baseUrl = baseUrl;
    this.root = root;
  }

  void register(@Observes Router router) {
    router
        .route(root)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(RouteOrder.BEFORE_RESOURCES)
        .handler(this::lead);
  }

  private void lead(RoutingContext context) {
    String accept = String.valueOf(context.request().getHeader(HttpHeaders.ACCEPT));
    String page = accept.contains("text/html") ? "/docs/" : "/api-info";
    context
        .response()
        .setStatusCode(SEE_OTHER)
        .putHeader(HttpHeaders.LOCATION, baseUrl.of(context.request()) + page)
        .putHeader(HttpHeaders.VARY, "Accept")
        .end();
  }
}
