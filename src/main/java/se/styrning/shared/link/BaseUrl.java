package se.styrning.shared.link;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The public address of the API root that links begin with: the configured one, else that of the
 * request, in which Quarkus has already put a trusted proxy's Forwarded header (HYP.08–HYP.14).
 */
@ApplicationScoped
public class BaseUrl {

  private final Optional<String> configured;
  private final String apiRoot;

  BaseUrl(
      @ConfigProperty(name = "styrning.bas-url") Optional<String> configured,
      @ConfigProperty(name = "quarkus.rest.path") String apiRoot) {
    this.configured = configured.map(url -> url.replaceAll("/+$", ""));
    this.apiRoot = apiRoot;
  }

  /** For example {@code https://api.example.se/styrning/v1}; never ends with a slash. */
  public String of(HttpServerRequest request) {
    return configured.orElseGet(() -> origin(request) + apiRoot);
  }

  private static String origin(HttpServerRequest request) {
    HostAndPort host = request.authority();
    String scheme = request.scheme() == null ? "http" : request.scheme();
    return scheme + "://" + (host == null || host.host().isBlank() ? "localhost" : host.toString());
  }
}
