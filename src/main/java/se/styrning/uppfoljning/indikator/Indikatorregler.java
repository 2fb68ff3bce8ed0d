package se.styrning.uppfoljning.indikator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import se.styrning.indikator.Utveckling;

/** What is for the municipality to set: tolerances, and the words printed for each trend. */
@ApplicationScoped
class Indikatorregler {

  private static final String TOLERANCE = "styrning.uppfoljning.tolerans.";
  private static final String TEXT = "styrning.uppfoljning.trendtext.";

  private final Config config;

  Indikatorregler(Config config) {
    this.config = config;
  }

  /** The largest change of an indicator, in its unit, that counts as none; 0 unless set. */
  BigDecimal tolerans(String organ, String indikator) {
    return config
        .getOptionalValue(TOLERANCE + organ + "-" + indikator, BigDecimal.class)
        .orElse(BigDecimal.ZERO);
  }

  String trendtext(Utveckling trend) {
    String slug = trend.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return config.getValue(TEXT + slug, String.class);
  }
}
