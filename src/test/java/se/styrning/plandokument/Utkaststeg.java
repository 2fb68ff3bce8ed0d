package se.styrning.plandokument;

import static se.styrning.plandokument.Vandringsanrop.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import se.styrning.testsupport.Planer;

/** The steps of a walk that make, change and remove whole drafts. */
final class Utkaststeg {

  private final Facit facit;
  private final Vandringsanrop anrop;

  Utkaststeg(Facit facit, Vandringsanrop anrop) {
    this.facit = facit;
    this.anrop = anrop;
  }

  void create(Modellplan plan, Vandringssteg step) {
    int expected = step.isValid() ? plan.isTaken() ? 409 : 201 : 422;
    anrop.post(anrop.editor, Modellplan.PLANS, content(plan, step), expected);
    if (expected == 201) {
      changed(plan, "createVerksamhetsplan");
    }
  }

  void replace(Modellplan plan, Vandringssteg step) {
    int expected = expected(plan, step, step.isValid() ? 200 : 422);
    Response answer =
        anrop.change(plan, step, plan.draftPath()).body(content(plan, step)).put(plan.draftPath());
    check(answer, expected);
    if (expected == 200) {
      changed(plan, "replaceUtkast");
    }
  }

  void patch(Modellplan plan, Vandringssteg step) {
    int expected = expected(plan, step, step.isValid() ? 200 : 422);
    String title = step.isValid() ? "\"Plan " + facit.mark() + '"' : "7";
    Response answer =
        anrop
            .change(plan, step, plan.draftPath())
            .contentType("application/merge-patch+json")
            .body("{\"titel\":{\"tryckt\":" + title + "}}")
            .patch(plan.draftPath());
    check(answer, expected);
    if (expected == 200) {
      changed(plan, "patchUtkast");
    }
  }

  void remove(Modellplan plan, Vandringssteg step) {
    int expected = expected(plan, step, 204);
    check(anrop.change(plan, step, plan.draftPath()).delete(plan.draftPath()), expected);
    if (expected == 204) {
      facit.wrote(plan, "deleteUtkast", plan.draftPath());
      plan.forget();
    }
  }

  /** A copy of one plan as the beginning of another. */
  void copy(Modellplan plan, Vandringssteg step) {
    Modellplan target = facit.plan(step.pick());
    int expected = target.isTaken() ? 409 : 201;
    if (target == plan) {
      expected = 422;
    } else if (!plan.isPublic()) {
      expected = 404;
    } else if (plan.repealed) {
      expected = 410;
    }
    String body =
        "{\"budgetar\":%d,\"titel\":\"Kopia %s\"}".formatted(target.budgetar, facit.mark());
    anrop.post(anrop.editor, plan.path() + "/kopia", body, expected);
    if (expected == 201) {
      changed(target, "createKopia");
    }
  }

  private void changed(Modellplan plan, String operation) {
    facit.wrote(plan, operation, plan.draftPath());
    anrop.remember(plan);
  }

  private static int expected(Modellplan plan, Vandringssteg step, int otherwise) {
    return plan.draft == null ? 404 : step.precondition(otherwise);
  }

  private String content(Modellplan plan, Vandringssteg step) {
    ObjectNode content = Planer.small(plan.planId);
    ((ObjectNode) content.path("titel")).put("tryckt", "Plan " + facit.mark());
    ((ObjectNode) content.at("/produktionsomraden/0")).put("namn", facit.mark());
    ((ObjectNode) content.at("/indikatorer/0")).put("namn", facit.mark());
    if (!step.isValid()) {
      content.remove("avsnitt");
    }
    return content.toString();
  }
}
