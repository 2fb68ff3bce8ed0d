package se.styrning.shared.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  ProblemFactory(BaseUrl baseUrl) {
    this.baseUrl = baseUrl;
  }

  Problem of(HttpServerRequest request, DomainException failure) {
    return of(request, failure.type(), failure.fel(), failure.key(), failure.arguments());
  }

  /** A problem described by its type alone, with the type's standing detail text. */
  Problem of(HttpServerRequest request, ProblemType type) {
    return of(request, type, List.of(), type.slug() + ".standard");
  }

  Problem of(
      HttpServerRequest request, ProblemType type, List<Fel> fel, String key, Object... arguments) {
    Locale language = ProblemTexts.language(header(request));
    return new Problem(
        URI.create(baseUrl.of(request) + "/problemtyper/" + type.slug()),
        ProblemTexts.text(language, type.slug() + ".title"),
        type.status(),
        ProblemTexts.text(language, key, arguments),
        path(request),
        fel);
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
