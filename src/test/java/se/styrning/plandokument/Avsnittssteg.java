package se.styrning.plandokument;

import static se.styrning.plandokument.Vandringsanrop.check;

/** The steps of a walk that edit one section of a draft alone. */
final class Avsnittssteg {

  private static final int SECTIONS = 3;

  private final Facit facit;
  private final Vandringsanrop anrop;

  Avsnittssteg(Facit facit, Vandringsanrop anrop) {
    this.facit = facit;
    this.anrop = anrop;
  }

  void add(Modellplan plan, Vandringssteg step) {
    int expected = 201;
    if (!step.isValid()) {
      expected = 422;
    } else if (plan.draft == null) {
      expected = 404;
    } else if (plan.parts.contains(id(step))) {
      expected = 409;
    }
    anrop.post(anrop.editor, plan.draftPath() + "/avsnitt", body(step), expected);
    if (expected == 201) {
      changed(plan, "createUtkastAvsnitt", step);
    }
  }

  void replace(Modellplan plan, Vandringssteg step) {
    String address = address(plan, step);
    int expected = step.isValid() ? expected(plan, step, 200) : 422;
    check(anrop.change(plan, step, address).body(body(step)).put(address), expected);
    if (expected == 200) {
      changed(plan, "replaceUtkastAvsnitt", step);
    }
  }

  void remove(Modellplan plan, Vandringssteg step) {
    String address = address(plan, step);
    int expected = expected(plan, step, 204);
    check(anrop.change(plan, step, address).delete(address), expected);
    if (expected == 204) {
      changed(plan, "deleteUtkastAvsnitt", step);
    }
  }

  private void changed(Modellplan plan, String operation, Vandringssteg step) {
    facit.wrote(plan, operation, address(plan, step));
    anrop.remember(plan);
  }

  private static int expected(Modellplan plan, Vandringssteg step, int otherwise) {
    boolean there = plan.draft != null && plan.parts.contains(id(step));
    return there ? step.precondition(otherwise) : 404;
  }

  private static String address(Modellplan plan, Vandringssteg step) {
    return plan.draftPath() + "/avsnitt/" + id(step);
  }

  private static String id(Vandringssteg step) {
    return "avsnitt-" + step.pick() % SECTIONS;
  }

  private String body(Vandringssteg step) {
    return """
        {"id":"%s","ordning":%s,"niva":1,"rubrik":"%s","rubriker":["R"],"ursprung":"PLAN",
         "stycken":[{"form":"STYCKE","text":"%s","kallrader":[]}]}"""
        .formatted(id(step), step.isValid() ? "2" : "\"två\"", facit.mark(), facit.mark());
  }
}
