package se.styrning.uppfoljning.rapport.form;

import java.nio.charset.StandardCharsets;
import se.styrning.shared.html.Style;
import se.styrning.uppfoljning.rapport.Rapport;
import se.styrning.uppfoljning.rapport.vy.Rapportvy;

/** Writes a report as one page that needs nothing but itself. */
final class Htmlform {

  private static final String STYLE = Style.of("rapport/sida.css");

  private Htmlform() {}

  static byte[] of(Rapport rapport) {
    return Sidor.sida(Rapportvy.of(rapport), STYLE).render().getBytes(StandardCharsets.UTF_8);
  }
}
