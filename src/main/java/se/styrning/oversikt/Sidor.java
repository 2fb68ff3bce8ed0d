package se.styrning.oversikt;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages: a plan, and plans to choose from. */
@CheckedTemplate(basePath = "oversikt")
final class Sidor {

  private Sidor() {}

  static native TemplateInstance plan(Planvy vy, String stil);

  static native TemplateInstance val(Planval vy, String stil);
}
