package se.styrning.uppfoljning.inriktning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/** The words a municipality prints for each status, as its settings say. */
@ApplicationScoped
class Statustexter {

  private static final String SETTING = "styrning.uppfoljning.statustext.";

  private final Config config;

  Statustexter(Config config) {
    this.config = config;
  }

  String of(Inriktningsstatus status) {
    String slug = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return config.getValue(SETTING + slug, String.class);
  }
}
