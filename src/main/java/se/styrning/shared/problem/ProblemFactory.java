package se.styrning.shared.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.link.BaseUrl;

/** Builds problem documents for a request: type URI, texts in its language and its path. */
@ApplicationScoped
class ProblemFactory {

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

  private static String path(HttpServerRequest request) {
    String path = request.path();
    return path == null ? "/" : path;
  }
}
