package se.styrning.shared.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which calls browsers may make from pages of other origins. Quarkus' own CORS filter decides by
 * the same settings, but refuses with an empty answer; what is refused here never reaches it.
 */
@ApplicationScoped
class CrossOrigin {

  private static final String ANY = "*";

  /** A name has at most 253 characters; what is longer is held against no pattern. */
  private static final int LONGEST = 300;

  private final List<String> origins;
  private final List<Pattern> patterns;
  private final List<String> methods;

  CrossOrigin(
      @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins,
      @ConfigProperty(name = "quarkus.http.cors.methods") Optional<List<String>> methods) {
    this.origins = origins.orElse(List.of()).stream().map(String::strip).toList();
    this.patterns =
        this.origins.stream().filter(CrossOrigin::isPattern).map(CrossOrigin::pattern).toList();
    this.methods = methods.orElse(List.of()).stream().map(String::strip).toList();
  }

  boolean refuses(HttpServerRequest request) {
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return false;
    }
    if (origin.length() > LONGEST) {
      return true;
    }
    return isNamed(origin) ? !methods.contains(request.method().name()) : !isOwn(origin, request);
  }

  private boolean isNamed(String origin) {
    return origins.equals(List.of(ANY))
        || origins.contains(origin)
        || patterns.stream().anyMatch(pattern -> pattern.matcher(origin).matches());
  }

  private static boolean isPattern(String origin) {
    return origin.length() > 1 && origin.startsWith("/") && origin.endsWith("/");
  }

  private static Pattern pattern(String origin) {
    return Pattern.compile(origin.substring(1, origin.length() - 1));
  }

  /** Pages that this very service serves, such as the documentation. */
  private static boolean isOwn(String origin, HttpServerRequest request) {
    HostAndPort host = request.authority();
    String own = host == null ? null : address(request.scheme() + "://" + host);
    return own != null && own.equals(address(origin));
  }

  /** Scheme, host and port, also where the port goes without saying; null if there is no host. */
  private static @Nullable String address(String origin) {
    try {
      URI uri = new URI(origin);
      boolean isOrigin = uri.getHost() != null && uri.getPath().isEmpty();
      int port = "https".equals(uri.getScheme()) ? 443 : 80;
      return isOrigin
          ? uri.getScheme()
              + "://"
              + uri.getHost()
              + ":"
              + (uri.getPort() < 0 ? port : uri.getPort())
          : null;
    } catch (URISyntaxException unreadable) {
      return null;
    }
  }
}
