package se.styrning.shared.cache;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.http.AcceptRoute;
import se.styrning.shared.http.RouteOrder;
import se.styrning.shared.link.BaseUrl;

/**
 * Gives a ready answer where there is one, without a thread of its own or the database. A request
 * with a token is never answered here, so that the token is verified; while the database is away
 * what was ready is given all the same, marked as such. The others come here when they have been
 * counted, got their headers and had the form of their answer chosen.
 */
@ApplicationScoped
public class ReadyAnswerRoute {

  private static final String PLACE = ReadyAnswerRoute.class.getName();
  private static final String NOT_CONFIRMED_SINCE = "Not-Confirmed-Since";

  /** The form of dates in headers (RFC 9110), which has two digits in every day. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  private static final String TEMPLATE = "UrlPathTemplate";

  private final BaseUrl baseUrl;
  private final ReadyAnswers answers;

  /** Where the answer to a request may be kept, and how many changes were known of before. */
  public record Place(ReadyAnswers.Key key, long changes) {}

  ReadyAnswerRoute(BaseUrl baseUrl, ReadyAnswers answers) {
    this.baseUrl = baseUrl;
    this.answers = answers;
  }

  void register(@Observes Router router) {
    router.route().order(RouteOrder.READY_ANSWERS).handler(this::answer);
  }

  /** The place of the answer that is being made; null when it may not be kept. */
  public static @Nullable Place place(RoutingContext context) {
    return context.get(PLACE);
  }

  /** The operation that is being answered, as metrics and traces name it. */
  public static @Nullable String template() {
    Context context = Vertx.currentContext();
    return context == null ? null : context.getLocal(TEMPLATE);
  }

  private void answer(RoutingContext context) {
    HttpServerRequest request = context.request();
    String type = AcceptRoute.chosen(context);
    if (!HttpMethod.GET.equals(request.method())
        || request.headers().contains(HttpHeaders.AUTHORIZATION)
        || type == null) {
      context.next();
      return;
    }
    ReadyAnswers.Key key =
        new ReadyAnswers.Key(
            baseUrl.of(request),
            request.uri(),
            type,
            Gzip.isAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING)));
    ReadyAnswer ready = answers.find(key);
    if (ready != null) {
      send(request, ready);
      return;
    }
    Optional<ReadyAnswers.Unconfirmed> unconfirmed = answers.findUnconfirmed(key);
    if (unconfirmed.isPresent()) {
      send(request, unconfirmed.get());
      return;
    }
    context.put(PLACE, new Place(key, answers.changes()));
    context.next();
  }

  /** Says how old it is, and since when nobody knows whether it is the latest. */
  private static void send(HttpServerRequest request, ReadyAnswers.Unconfirmed unconfirmed) {
    String since = HTTP_DATE.format(ZonedDateTime.now(ZoneOffset.UTC).minus(unconfirmed.age()));
    request
        .response()
        .putHeader(HttpHeaders.AGE, Long.toString(unconfirmed.age().toSeconds()))
        .putHeader(NOT_CONFIRMED_SINCE, since);
    send(request, unconfirmed.answer());
  }

  private static void send(HttpServerRequest request, ReadyAnswer ready) {
    if (ready.template() != null) {
      Vertx.currentContext().putLocal(TEMPLATE, ready.template());
    }
    ready.send(request.response(), request.getHeader(HttpHeaders.IF_NONE_MATCH));
  }
}
