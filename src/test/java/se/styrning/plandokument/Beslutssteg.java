package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import se.styrning.testsupport.Json;

/** The steps of a walk that register decisions. */
final class Beslutssteg {

  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
  private static final int PARAGRAPHS = 30;
  private static final int LONGEST_PAUSE = 25;
  private static final int EARLY_EVERY = 9;
  private static final List<String> TYPES =
      List.of("ANTAGANDE", "ANMALAN_KF", "REVIDERING", "UPPHAVANDE");

  private final Facit facit;
  private final Vandringsanrop anrop;

  /** What is decided, where and when. */
  private record Decision(String type, String organ, LocalDate day, String paragraph) {

    /** What may be used once. */
    String use() {
      return organ + " " + day.getYear() + " " + paragraph;
    }

    String body() {
      return "{\"typ\":\"%s\",\"organ\":\"%s\",\"datum\":\"%s\",\"paragraf\":\"%s\"}"
          .formatted(type, organ, day, paragraph);
    }
  }

  Beslutssteg(Facit facit, Vandringsanrop anrop) {
    this.facit = facit;
    this.anrop = anrop;
  }

  void any(Modellplan plan, Vandringssteg step) {
    decide(plan, step, TYPES.get(step.pick() % TYPES.size()));
  }

  void adopt(Modellplan plan, Vandringssteg step) {
    decide(plan, step, "ANTAGANDE");
  }

  private void decide(Modellplan plan, Vandringssteg step, String type) {
    boolean early = plan.adopted != null && step.pick() % EARLY_EVERY == 0;
    LocalDate from = plan.adopted == null ? FIRST_DAY : plan.adopted;
    Decision decision =
        new Decision(
            type,
            type.equals("ANMALAN_KF") ? Modellplan.FULLMAKTIGE : Modellplan.ORGAN,
            early ? from.minusDays(1) : from.plusDays(step.pick() % LONGEST_PAUSE),
            "§ " + (1 + step.pick() % PARAGRAPHS));
    int expected = expected(plan, decision, early);
    Response answer =
        anrop.post(anrop.secretary, plan.path() + "/beslut", decision.body(), expected);
    if (expected == 201) {
      String location = answer.header("Location");
      facit.paragraphs.add(decision.use());
      facit.wrote(plan, "createBeslut", location.substring(location.indexOf(Modellplan.PLANS)));
      carryOut(plan, decision);
    } else if (expected == 409) {
      assertRefused(plan, type, Json.of(answer));
    }
  }

  private int expected(Modellplan plan, Decision decision, boolean early) {
    if (!plan.isTaken()) {
      return 404;
    }
    if (!plan.legal().contains(decision.type())) {
      return 409;
    }
    if (early) {
      return 422;
    }
    return facit.paragraphs.contains(decision.use()) ? 409 : 201;
  }

  private static void assertRefused(Modellplan plan, String type, JsonPath problem) {
    if (plan.legal().contains(type)) {
      assertThat(problem.getString("type")).endsWith("/paragraf-upptagen");
    } else {
      assertThat(problem.getString("type")).endsWith("/otillaten-overgang");
      assertThat(problem.getString("fel[0].accepterat")).isEqualTo(String.join(", ", plan.legal()));
    }
  }

  private void carryOut(Modellplan plan, Decision decision) {
    switch (decision.type()) {
      case "ANTAGANDE" -> adopted(plan, decision.day());
      case "ANMALAN_KF" -> {
        facit.told(plan, "anmald");
        plan.reported = true;
      }
      case "REVIDERING" -> {
        facit.told(plan, "revideras");
        anrop.remember(plan);
      }
      default -> {
        facit.told(plan, "upphavd");
        plan.repealed = true;
      }
    }
  }

  private void adopted(Modellplan plan, LocalDate day) {
    facit.told(plan, "antagen");
    facit.published.addAll(Facit.marks(plan.draft));
    plan.draft = null;
    plan.adopted = day;
    plan.repealed = false;
    plan.reported = false;
    plan.versions.add(plan.version(plan.versions.size() + 1));
  }
}
