package se.styrning.uppfoljning.rapport.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import se.styrning.uppfoljning.rapport.vy.Rapportvy;

/** The templates of a report: to read on a screen, and to print. */
@CheckedTemplate(basePath = "rapport")
final class Sidor {

  private Sidor() {}

  static native TemplateInstance sida(Rapportvy vy, String stil);

  static native TemplateInstance utskrift(Rapportvy vy, String stil);
}
