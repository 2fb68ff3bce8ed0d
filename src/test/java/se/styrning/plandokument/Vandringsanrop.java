package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.styrning.plandokument.Vandringssteg.Seen;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.TestTokens;

/** The requests of a walk, made by the editor and the secretary of the organ. */
final class Vandringsanrop {

  private static final int OTHER_BODY_EVERY = 4;

  final String editor = TestTokens.of("redaktor").organ(Modellplan.ORGAN).sign();
  final String secretary =
      TestTokens.of("namndsekreterare").organ(Modellplan.ORGAN, Modellplan.FULLMAKTIGE).sign();

  private final List<Posted> posted = new ArrayList<>();

  /** A POST that was answered, to be made again. */
  private record Posted(String token, String path, String key, String body, Response answer) {}

  /** The editor's request to change something it has seen, or not. */
  RequestSpecification change(Modellplan plan, Vandringssteg step, String address) {
    RequestSpecification request = as(editor);
    String tag = as(editor).get(address).header("ETag");
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

  /** Makes a request with a key of its own, for the first time. */
  Response post(String token, String path, String body, int expected) {
    String key = UUID.randomUUID().toString();
    Response answer = as(token).header("Idempotency-Key", key).body(body).post(path);
    check(answer, expected);
    assertThat(answer.header("Idempotent-Replayed")).isNull();
    if (expected == 201) {
      posted.add(new Posted(token, path, key, body, answer));
    }
    return answer;
  }

  /** The answer to a repeated request is the one that was given, whatever has happened since. */
  void repeat(Vandringssteg step) {
    if (posted.isEmpty()) {
      return;
    }
    Posted before = posted.get(step.pick() % posted.size());
    boolean other = step.pick() % OTHER_BODY_EVERY == 0;
    Response answer =
        as(before.token())
            .header("Idempotency-Key", before.key())
            .body(other ? before.body() + " " : before.body())
            .post(before.path());
    if (other) {
      check(answer, 422);
      assertThat(Json.of(answer).getString("type")).endsWith("/nyckel-anvand");
    } else {
      assertSame(answer, before.answer());
    }
  }

  private static void assertSame(Response answer, Response before) {
    check(answer, before.statusCode());
    assertThat(answer.asByteArray()).isEqualTo(before.asByteArray());
    assertThat(answer.header("Location")).isEqualTo(before.header("Location"));
    assertThat(answer.header("ETag")).isEqualTo(before.header("ETag"));
    assertThat(answer.header("Idempotent-Replayed")).isEqualTo("true");
  }

  /** Lets the model keep the draft as it now is. */
  void remember(Modellplan plan) {
    Response draft = as(editor).get(plan.draftPath());
    check(draft, 200);
    assertThat(Json.of(draft).getString("status")).isEqualTo("UTKAST");
    assertThat(Json.of(draft).getInt("planversion")).isEqualTo(plan.versions.size() + 1);
    plan.remember(draft.asString());
  }

  static void check(Response answer, int expected) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(expected);
  }

  private static RequestSpecification as(String token) {
    return Api.request().header("Authorization", "Bearer " + token).contentType("application/json");
  }
}
