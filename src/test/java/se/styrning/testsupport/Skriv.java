package se.styrning.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Writes plans as the people of a board do, in a kommun whose plans no other test counts. */
public final class Skriv {

  public static final String KOMMUN = "1401";
  public static final String ORGAN = "1401-ks";
  public static final String KF = "1401-kf";

  /** Reads and writes JSON without changing a digit. */
  public static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

  private Skriv() {}

  /** A request of whoever edits the board's drafts. */
  public static RequestSpecification redaktor() {
    return with(TestTokens.of("redaktor").subjekt("rut").organ(ORGAN).sign());
  }

  /** A request of whoever registers the decisions of the board and of kommunfullmaktige. */
  public static RequestSpecification sekreterare() {
    return sekreterare(ORGAN, KF);
  }

  /** A request of whoever registers the decisions of some organ. */
  public static RequestSpecification sekreterare(String... organ) {
    return with(TestTokens.of("namndsekreterare").subjekt("nils").organ(organ).sign());
  }

  /** A request with a token and a JSON body. */
  public static RequestSpecification with(String token) {
    return Api.request()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json; charset=UTF-8");
  }

  /** Makes the board and kommunfullmaktige, if they are not there yet. */
  public static void organ() {
    organ(ORGAN, "KS", "Kommunstyrelsen");
    organ(KF, "KF", "Kommunfullmäktige");
  }

  private static void organ(String id, String typ, String namn) {
    if (Api.request().get("/organ/" + id).statusCode() == 404) {
      String body =
          """
          {"organ":"%s","kommunkod":"%s","typ":"%s","namn":"%s"}"""
              .formatted(id, KOMMUN, typ, namn);
      with(TestTokens.of("administrator").kommuner(KOMMUN).sign())
          .body(body)
          .put("/organ/" + id)
          .then()
          .statusCode(201);
    }
  }

  public static String plan(int budgetar) {
    return "/verksamhetsplaner/" + ORGAN + "-" + budgetar;
  }

  public static String utkast(int budgetar) {
    return plan(budgetar) + "/utkast";
  }

  /** The Lerum plan as a plan of this board for another year, all else exactly as GET gives it. */
  public static ObjectNode lerumplan(int budgetar) {
    ObjectNode plan = (ObjectNode) json(Api.get(Api.PLAN).asString());
    plan.put("planId", ORGAN + "-" + budgetar)
        .put("kommunkod", KOMMUN)
        .put("organ", ORGAN)
        .put("budgetar", budgetar);
    return plan;
  }

  /** Begins a plan, and gives the answer. */
  public static Response create(JsonNode plan) {
    return redaktor().body(plan.toString()).post("/verksamhetsplaner");
  }

  /** Begins a plan of the Lerum plan's content. */
  public static ObjectNode created(int budgetar) {
    organ();
    Response answer = create(lerumplan(budgetar));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return (ObjectNode) json(answer.asString());
  }

  /** Registers a decision of the board, and gives the answer. */
  public static Response decide(int budgetar, String typ, String datum, String paragraf) {
    return decide(budgetar, typ, ORGAN, datum, paragraf);
  }

  /** Registers a decision of any organ, and gives the answer. */
  public static Response decide(
      int budgetar, String typ, String organ, String datum, String paragraf) {
    String body =
        """
        {"typ":"%s","organ":"%s","datum":"%s","paragraf":"%s"}"""
            .formatted(typ, organ, datum, paragraf);
    return sekreterare().body(body).post(plan(budgetar) + "/beslut");
  }

  /** The ETag of something only the board sees. */
  public static String tag(String path) {
    return redaktor().get(path).then().statusCode(200).extract().header("ETag");
  }

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new IllegalArgumentException(notJson);
    }
  }
}
