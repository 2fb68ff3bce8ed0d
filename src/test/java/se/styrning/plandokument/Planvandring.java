package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Planer;
import se.styrning.testsupport.TestTokens;

/**
 * A walk through what can be done to the plans of one organ, beside a model that says what each
 * step must answer. What the service then holds is compared by {@link Planinvarianter}.
 */
final class Planvandring {

  static final String KOMMUN = "1489";
  static final String ORGAN = "1489-ks";
  static final String FULLMAKTIGE = "1489-kf";

  private static final int FIRST_YEAR = 2040;
  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
  private static final int PARAGRAPHS = 30;
  private static final int LONGEST_PAUSE = 25;
  private static final List<String> TYPES =
      List.of("ANTAGANDE", "ANMALAN_KF", "REVIDERING", "UPPHAVANDE");
  private static final Pattern MARK = Pattern.compile("hemlig-[0-9]+-x");
  private static final String PLANS = "/verksamhetsplaner";

  /** What can be done. */
  enum Act {
    CREATE,
    REPLACE,
    PATCH,
    ADD_PART,
    REPLACE_PART,
    REMOVE_PART,
    REMOVE,
    DECIDE,
    ADOPT,
    COPY,
    REPEAT
  }

  /** What the caller says of what it has seen. */
  enum Seen {
    NOW,
    BEFORE,
    NOTHING
  }

  /** One step; what the number picks depends on the act. */
  record Step(Act act, int plan, int pick, Seen seen) {}

  /** What the model knows of a plan. */
  static final class Plan {
    final String planId;
    final List<String> versions = new ArrayList<>();
    final Set<String> parts = new TreeSet<>();
    final Set<String> tags = new TreeSet<>();
    LocalDate adopted;
    boolean repealed;
    boolean reported;
    String draft;

    Plan(int year) {
      this.planId = ORGAN + "-" + year;
    }

    boolean isPublic() {
      return !versions.isEmpty();
    }

    boolean isInForce() {
      return isPublic() && !repealed;
    }

    /** The decisions that are possible, as the issue tells them. */
    List<String> legal() {
      List<String> legal = new ArrayList<>();
      if (draft != null) {
        legal.add("ANTAGANDE");
      }
      if (isInForce() && !reported) {
        legal.add("ANMALAN_KF");
      }
      if (isPublic() && draft == null) {
        legal.add("REVIDERING");
      }
      if (isInForce() && draft == null) {
        legal.add("UPPHAVANDE");
      }
      return legal;
    }

    String path() {
      return PLANS + "/" + planId;
    }
  }

  /** A POST that was answered, to be made again. */
  private record Posted(String token, String path, String key, String body, Response answer) {}

  final List<Plan> plans =
      List.of(new Plan(FIRST_YEAR), new Plan(FIRST_YEAR + 1), new Plan(FIRST_YEAR + 2));

  /** Type and subject of every event there must be. */
  final List<String> events = new ArrayList<>();

  /** Operation and object of every audit row there must be. */
  final List<String> writes = new ArrayList<>();

  /** Organ, year and paragraph of every decision. */
  final Set<String> paragraphs = new TreeSet<>();

  /** Words that have been adopted with a plan, of all those that were written in drafts. */
  final Set<String> published = new TreeSet<>();

  private final List<Posted> posted = new ArrayList<>();
  private final String editor = TestTokens.of("redaktor").organ(ORGAN).sign();
  private final String secretary = TestTokens.of("namndsekreterare").organ(ORGAN).sign();
  private int marks;
  private int writesBefore;

  /** Carries out a step and holds the answer against what the model expects. */
  void take(Step step) {
    writesBefore = writes.size();
    Plan plan = plans.get(step.plan() % plans.size());
    switch (step.act()) {
      case CREATE -> create(plan, step);
      case REPLACE -> replace(plan, step);
      case PATCH -> patch(plan, step);
      case ADD_PART -> addPart(plan, step);
      case REPLACE_PART -> replacePart(plan, step);
      case REMOVE_PART -> removePart(plan, step);
      case REMOVE -> remove(plan, step);
      case DECIDE -> decide(plan, step, TYPES.get(step.pick() % TYPES.size()));
      case ADOPT -> decide(plan, step, "ANTAGANDE");
      case COPY -> copy(plan, step);
      case REPEAT -> repeat(step);
    }
  }

  /** Whether the last step changed anything. */
  boolean hasJustWritten() {
    return writes.size() > writesBefore;
  }

  /** The words of a text that were made to be recognised. */
  static List<String> marks(String text) {
    return MARK.matcher(text).results().map(MatchResult::group).toList();
  }

  private String mark() {
    marks++;
    return "hemlig-" + marks + "-x";
  }

  private ObjectNode content(Plan plan, boolean valid) {
    ObjectNode content = Planer.small(plan.planId);
    ((ObjectNode) content.path("titel")).put("tryckt", "Plan " + mark());
    ((ObjectNode) content.at("/produktionsomraden/0")).put("namn", mark());
    ((ObjectNode) content.at("/indikatorer/0")).put("namn", mark());
    if (!valid) {
      content.remove("avsnitt");
    }
    return content;
  }

  private static boolean isValid(Step step) {
    return step.pick() % 7 != 0;
  }

  private void create(Plan plan, Step step) {
    boolean taken = plan.draft != null || plan.isPublic();
    int expected = isValid(step) ? taken ? 409 : 201 : 422;
    Response answer = post(editor, PLANS, content(plan, isValid(step)).toString(), expected);
    if (answer.statusCode() == 201) {
      wrote(plan, "createVerksamhetsplan", plan.path() + "/utkast");
      remember(plan);
    }
  }

  private void replace(Plan plan, Step step) {
    int expected = precondition(plan, step, isValid(step) ? 200 : 422);
    RequestSpecification request = request(editor, plan, step, plan.path() + "/utkast");
    Response answer =
        request.body(content(plan, isValid(step)).toString()).put(plan.path() + "/utkast");
    check(answer, expected);
    if (expected == 200) {
      wrote(plan, "replaceUtkast", plan.path() + "/utkast");
      remember(plan);
    }
  }

  private void patch(Plan plan, Step step) {
    int expected = precondition(plan, step, isValid(step) ? 200 : 422);
    String title = isValid(step) ? "\"Plan " + mark() + '"' : "7";
    RequestSpecification request =
        request(editor, plan, step, plan.path() + "/utkast")
            .contentType("application/merge-patch+json");
    Response answer =
        request.body("{\"titel\":{\"tryckt\":" + title + "}}").patch(plan.path() + "/utkast");
    check(answer, expected);
    if (expected == 200) {
      wrote(plan, "patchUtkast", plan.path() + "/utkast");
      remember(plan);
    }
  }

  private void addPart(Plan plan, Step step) {
    String id = part(step);
    int expected =
        !isValid(step) ? 422 : plan.draft == null ? 404 : plan.parts.contains(id) ? 409 : 201;
    post(editor, plan.path() + "/utkast/avsnitt", partBody(step), expected);
    if (expected == 201) {
      wrote(plan, "createUtkastAvsnitt", plan.path() + "/utkast/avsnitt/" + id);
      plan.parts.add(id);
      remember(plan);
    }
  }

  private void replacePart(Plan plan, Step step) {
    String address = plan.path() + "/utkast/avsnitt/" + part(step);
    int expected = isValid(step) ? partPrecondition(plan, step, 200) : 422;
    check(request(editor, plan, step, address).body(partBody(step)).put(address), expected);
    if (expected == 200) {
      wrote(plan, "replaceUtkastAvsnitt", address);
      remember(plan);
    }
  }

  private void removePart(Plan plan, Step step) {
    String address = plan.path() + "/utkast/avsnitt/" + part(step);
    int expected = partPrecondition(plan, step, 204);
    check(request(editor, plan, step, address).delete(address), expected);
    if (expected == 204) {
      wrote(plan, "deleteUtkastAvsnitt", address);
      plan.parts.remove(part(step));
      remember(plan);
    }
  }

  private static String part(Step step) {
    return "avsnitt-" + step.pick() % 3;
  }

  private String partBody(Step step) {
    return """
        {"id":"%s","ordning":%s,"niva":1,"rubrik":"%s","rubriker":["R"],"ursprung":"PLAN",
         "stycken":[{"form":"STYCKE","text":"%s","kallrader":[]}]}"""
        .formatted(part(step), isValid(step) ? "2" : "\"två\"", mark(), mark());
  }

  private void remove(Plan plan, Step step) {
    int expected = precondition(plan, step, 204);
    check(
        request(editor, plan, step, plan.path() + "/utkast").delete(plan.path() + "/utkast"),
        expected);
    if (expected == 204) {
      wrote(plan, "deleteUtkast", plan.path() + "/utkast");
      plan.draft = null;
      plan.parts.clear();
    }
  }

  private void decide(Plan plan, Step step, String type) {
    String organ = type.equals("ANMALAN_KF") ? FULLMAKTIGE : ORGAN;
    boolean early = plan.adopted != null && step.pick() % 9 == 0;
    LocalDate from = plan.adopted == null ? FIRST_DAY : plan.adopted;
    LocalDate day = early ? from.minusDays(1) : from.plusDays(step.pick() % LONGEST_PAUSE);
    String paragraph = "§ " + (1 + step.pick() % PARAGRAPHS);
    String use = organ + " " + day.getYear() + " " + paragraph;
    boolean unknown = plan.draft == null && !plan.isPublic();
    int expected = 201;
    if (unknown) {
      expected = 404;
    } else if (!plan.legal().contains(type)) {
      expected = 409;
    } else if (early) {
      expected = 422;
    } else if (paragraphs.contains(use)) {
      expected = 409;
    }
    String body =
        "{\"typ\":\"%s\",\"organ\":\"%s\",\"datum\":\"%s\",\"paragraf\":\"%s\"}"
            .formatted(type, organ, day, paragraph);
    Response answer = post(secretary, plan.path() + "/beslut", body, expected);
    if (expected == 201) {
      paragraphs.add(use);
      writes.add("createBeslut " + pathOf(answer.header("Location")));
      carryOut(plan, type, day);
    } else if (expected == 409 && !plan.legal().contains(type)) {
      assertThat(answer.jsonPath().getString("type")).endsWith("/otillaten-overgang");
      assertThat(answer.jsonPath().getString("fel[0].accepterat"))
          .isEqualTo(String.join(", ", plan.legal()));
    } else if (expected == 409) {
      assertThat(answer.jsonPath().getString("type")).endsWith("/paragraf-upptagen");
    }
  }

  private void carryOut(Plan plan, String type, LocalDate day) {
    switch (type) {
      case "ANTAGANDE" -> {
        events.add("se.styrning.verksamhetsplan.antagen " + plan.path());
        published.addAll(marks(plan.draft));
        plan.draft = null;
        plan.adopted = day;
        plan.repealed = false;
        plan.reported = false;
        plan.versions.add(version(plan, plan.versions.size() + 1));
      }
      case "ANMALAN_KF" -> {
        events.add("se.styrning.verksamhetsplan.anmald " + plan.path());
        plan.reported = true;
      }
      case "REVIDERING" -> {
        events.add("se.styrning.verksamhetsplan.revideras " + plan.path());
        remember(plan);
      }
      default -> {
        events.add("se.styrning.verksamhetsplan.upphavd " + plan.path());
        plan.repealed = true;
      }
    }
  }

  private void copy(Plan plan, Step step) {
    Plan target = plans.get(step.pick() % plans.size());
    boolean taken = target.draft != null || target.isPublic();
    int expected = taken ? 409 : 201;
    if (target == plan) {
      expected = 422;
    } else if (!plan.isPublic()) {
      expected = 404;
    } else if (plan.repealed) {
      expected = 410;
    }
    int year = FIRST_YEAR + plans.indexOf(target);
    String body = "{\"budgetar\":" + year + ",\"titel\":\"Kopia " + mark() + "\"}";
    post(editor, plan.path() + "/kopia", body, expected);
    if (expected == 201) {
      wrote(target, "createKopia", target.path() + "/utkast");
      remember(target);
    }
  }

  /** The answer to a repeated request is the one that was given, whatever has happened since. */
  private void repeat(Step step) {
    if (posted.isEmpty()) {
      return;
    }
    Posted before = posted.get(step.pick() % posted.size());
    boolean other = step.pick() % 4 == 0;
    Response answer =
        as(before.token())
            .header("Idempotency-Key", before.key())
            .body(other ? before.body() + " " : before.body())
            .post(before.path());
    if (other) {
      check(answer, 422);
      assertThat(answer.jsonPath().getString("type")).endsWith("/nyckel-anvand");
    } else {
      check(answer, before.answer().statusCode());
      assertThat(answer.asByteArray()).isEqualTo(before.answer().asByteArray());
      assertThat(answer.header("Location")).isEqualTo(before.answer().header("Location"));
      assertThat(answer.header("ETag")).isEqualTo(before.answer().header("ETag"));
      assertThat(answer.header("Idempotent-Replayed")).isEqualTo("true");
    }
  }

  private int precondition(Plan plan, Step step, int otherwise) {
    return plan.draft == null ? 404 : precondition(step, otherwise);
  }

  private int partPrecondition(Plan plan, Step step, int otherwise) {
    boolean there = plan.draft != null && plan.parts.contains(part(step));
    return there ? precondition(step, otherwise) : 404;
  }

  private static int precondition(Step step, int otherwise) {
    return switch (step.seen()) {
      case NOW -> otherwise;
      case BEFORE -> 412;
      case NOTHING -> 428;
    };
  }

  private RequestSpecification request(String token, Plan plan, Step step, String address) {
    RequestSpecification request = as(token);
    String tag = as(token).get(address).header("ETag");
    if (step.seen() == Seen.NOW && tag != null) {
      request.header("If-Match", tag);
    } else if (step.seen() != Seen.NOTHING) {
      request.header(
          "If-Match",
          plan.tags.stream().filter(old -> !old.equals(tag)).findFirst().orElse("\"x\""));
    }
    if (tag != null) {
      plan.tags.add(tag);
    }
    return request;
  }

  private Response post(String token, String path, String body, int expected) {
    String key = UUID.randomUUID().toString();
    Response answer = as(token).header("Idempotency-Key", key).body(body).post(path);
    check(answer, expected);
    assertThat(answer.header("Idempotent-Replayed")).isNull();
    if (expected == 201) {
      posted.add(new Posted(token, path, key, body, answer));
    }
    return answer;
  }

  private static void check(Response answer, int expected) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(expected);
  }

  private void wrote(Plan plan, String operation, String address) {
    assertThat(address).startsWith(plan.path());
    writes.add(operation + " " + address);
  }

  /** Keeps the draft as it now is, with the sections in it. */
  private void remember(Plan plan) {
    Response draft = as(editor).get(plan.path() + "/utkast");
    assertThat(draft.statusCode()).isEqualTo(200);
    assertThat(draft.jsonPath().getString("status")).isEqualTo("UTKAST");
    assertThat(draft.jsonPath().getInt("planversion")).isEqualTo(plan.versions.size() + 1);
    plan.draft = draft.asString();
    rememberParts(plan);
  }

  private static void rememberParts(Plan plan) {
    plan.parts.clear();
    plan.parts.addAll(JsonPath.from(plan.draft).getList("avsnitt.id", String.class));
  }

  /** A decided version as everybody reads it. */
  static String version(Plan plan, int number) {
    return Api.get(plan.path() + "/versioner/" + number)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static String pathOf(String location) {
    return location.substring(location.indexOf(PLANS));
  }

  private static RequestSpecification as(String token) {
    return Api.request().header("Authorization", "Bearer " + token).contentType("application/json");
  }

  /** The plans that are public, with the number of their last version. */
  Map<String, Integer> publicPlans() {
    Map<String, Integer> found = new LinkedHashMap<>();
    plans.stream().filter(Plan::isPublic).forEach(p -> found.put(p.planId, p.versions.size()));
    return found;
  }
}
