package se.styrning.shared.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Returns traceparent on every answer: the caller's trace, or the one begun here (SPA.04). */
@ApplicationScoped
class TraceparentRoute {

  private static final CharSequence TRACEPARENT = HttpHeaders.createOptimized("traceparent");

  void register(@Observes Router router) {
    router.route().order(RouteOrder.EVERY_ANSWER).handler(TraceparentRoute::addHeader);
  }

  private static void addHeader(RoutingContext context) {
    SpanContext span = Span.current().getSpanContext();
    if (span.isValid()) {
      context
          .response()
          .putHeader(
              TRACEPARENT,
              "00-"
                  + span.getTraceId()
                  + "-"
                  + span.getSpanId()
                  + "-"
                  + span.getTraceFlags().asHex());
    }
    context.next();
  }
}
