package se.styrning.uppfoljning.steg;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;

/** What becomes of follow-ups when their board ends before them. */
@QuarkusTest
class OrganslutTest {

  private static final String ORGAN = "/organ/1441-ks";
  private static final String APRIL = "/uppfoljningar/1441-ks-2023-apr";

  @Test
  @DisplayName("UPP-143 En inlämnad uppföljning finns kvar när organet upphör före den")
  void keepsWhatWasHandedIn() {
    byte[] report = get(APRIL + "/rapport.pdf").asByteArray();
    String table = get(APRIL + "/utfall").asString();
    end("\"2022-12-31\"");
    try {
      assertThat(get(APRIL + "/rapport.pdf").asByteArray()).isEqualTo(report);
      assertThat(get(APRIL + "/utfall").asString()).isEqualTo(table);
      assertThat(json(APRIL).getString("status")).isNotEqualTo("PLANERAD");
    } finally {
      end("null");
    }
  }

  private static void end(String day) {
    String organ = get(ORGAN).asString();
    Skriv.with(TestTokens.of("administrator").kommuner("1441").sign())
        .header("If-Match", "*")
        .body(organ.replaceFirst("\"giltigTill\":[^,}]*", "\"giltigTill\":" + day))
        .put(ORGAN)
        .then()
        .statusCode(200);
  }
}
