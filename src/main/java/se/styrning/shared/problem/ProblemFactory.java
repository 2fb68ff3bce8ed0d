package se.styrning.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.link.BaseUrl;
import se.styrning.shared.link.UriText;

/** Builds problem documents for a request: type URI, texts in its language and its path. */
@ApplicationScoped
public class ProblemFactory {

  private final BaseUrl baseUrl;
  private final SecurityLog securityLog;
  private final ObjectMapper mapper;

  ProblemFactory(BaseUrl baseUrl, SecurityLog securityLog, ObjectMapper mapper) {
    this.baseUrl = baseUrl;
    this.securityLog = securityLog;
    this.mapper = mapper;
  }

  /** The text of a document; every writer of the framework gives a text as it is. */
  public String json(Problem problem) {
    try {
      return mapper.writeValueAsString(problem);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public Problem of(HttpServerRequest request, DomainException failure) {
    Locale language = ProblemTexts.language(header(request));
    String path = path(request);
    securityLog.refused(request, failure.type(), path);
    return of(baseUrl.of(request), language, path, failure);
  }

  /** A problem described by its type alone, with the type's standing detail text. */
  public Problem of(HttpServerRequest request, ProblemType type) {
    return of(request, DomainException.of(type));
  }

  /**
   * The document about a failure.
   *
   * @param base the public address of the API root
   * @param path the whole path that was called
   */
  public static Problem of(String base, Locale language, String path, DomainException failure) {
    String slug = failure.type().slug();
    return new Problem(
        URI.create(base + "/problemtyper/" + slug),
        ProblemTexts.text(language, slug + ".title"),
        failure.type().status(),
        ProblemTexts.text(language, failure.key(), failure.arguments()),
        path,
        failure.fel().stream().map(fel -> fel.in(language)).toList());
  }

  public static String language(HttpServerRequest request) {
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
    int slashes = 0;
    while (slashes < path.length() - 1 && path.charAt(slashes + 1) == '/') {
      slashes++;
    }
    return UriText.encoded(path.substring(slashes));
  }
}
