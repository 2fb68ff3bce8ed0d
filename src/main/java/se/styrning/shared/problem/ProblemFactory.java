package se.styrning.shared.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.link.BaseUrl;

/** Builds problem documents for a request: type URI, texts in its language and its path. */
@ApplicationScoped
class ProblemFactory {

  /** What RFC 3986 does not allow in a path, a percent sign that encodes nothing included. */
  private static final Pattern UNWRITABLE =
      Pattern.compile("%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9/%:@!$&'()*+,;=._~-]");

  private final BaseUrl baseUrl;
  private final SecurityLog securityLog;

  ProblemFactory(BaseUrl baseUrl, SecurityLog securityLog) {
    this.baseUrl = baseUrl;
    this.securityLog = securityLog;
  }

  Problem of(HttpServerRequest request, DomainException failure) {
    Locale language = ProblemTexts.language(header(request));
    String path = path(request);
    securityLog.refused(request, failure.type(), path);
    return of(baseUrl.of(request), language, path, failure);
  }

  /** A problem described by its type alone, with the type's standing detail text. */
  Problem of(HttpServerRequest request, ProblemType type) {
    return of(request, DomainException.of(type));
  }

  /**
   * The document about a failure.
   *
   * @param base the public address of the API root
   * @param path the whole path that was called
   */
  static Problem of(String base, Locale language, String path, DomainException failure) {
    String slug = failure.type().slug();
    return new Problem(
        URI.create(base + "/problemtyper/" + slug),
        ProblemTexts.text(language, slug + ".title"),
        failure.type().status(),
        ProblemTexts.text(language, failure.key(), failure.arguments()),
        path,
        failure.fel());
  }

  static String language(HttpServerRequest request) {
    return ProblemTexts.language(header(request)).getLanguage();
  }

  private static @Nullable String header(HttpServerRequest request) {
    return request.getHeader("Accept-Language");
  }

  /** The path as a reference that is valid even where the address that was sent is not. */
  private static String path(HttpServerRequest request) {
    String path = request.path();
    if (path == null || !path.startsWith("/")) {
      return "/";
    }
    return UNWRITABLE
        .matcher(path.replaceFirst("^/+", "/"))
        .replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
  }
}
