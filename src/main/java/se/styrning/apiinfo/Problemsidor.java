package se.styrning.apiinfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages: a problem type, and problem types to choose from. */
@CheckedTemplate(basePath = "problem")
final class Problemsidor {

  private Problemsidor() {}

  static native TemplateInstance typ(Problemtypsvy vy, String stil);

  static native TemplateInstance lista(Problemlistvy vy, String stil);
}
