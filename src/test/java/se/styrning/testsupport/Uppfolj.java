package se.styrning.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Collectors;

/** Follows up years that are over, as the people of a board do. */
public final class Uppfolj {

  /** The areas and their printed net budget 2023, mnkr, in the plan's order. */
  public static final List<String> OMRADEN =
      List.of(
          "kommundirektor",
          "ledning-och-internservice-kl",
          "politisk-organisation",
          "utveckling-och-hallbarhet",
          "ekonomi",
          "hr",
          "raddningstjanst",
          "ks-reserv",
          "vuxenutbildning",
          "stod-och-utveckling",
          "samhallsplanering",
          "naringsliv-och-turism",
          "funktionsstod");

  private Uppfolj() {}

  public static String id(int ar, String kod) {
    return Skriv.ORGAN + "-" + ar + "-" + kod;
  }

  public static String path(int ar, String kod) {
    return "/uppfoljningar/" + id(ar, kod);
  }

  /** A request of whoever follows up the board's money. */
  public static RequestSpecification controller() {
    return Skriv.with(TestTokens.of("controller").subjekt("carin").organ(Skriv.ORGAN).sign());
  }

  /** A request of whoever follows up the money of the board and of kommunfullmaktige. */
  public static RequestSpecification controllerOfBoth() {
    return Skriv.with(
        TestTokens.of("controller").subjekt("carin").organ(Skriv.ORGAN, Skriv.KF).sign());
  }

  /** The plan of a year, with Lerum's amounts of 2023, adopted in January; once. */
  public static void plan(int ar) {
    if (Api.get(Skriv.plan(ar)).statusCode() == 200) {
      return;
    }
    Skriv.organ();
    String text = Skriv.lerumplan(ar).toString();
    text =
        text.replaceAll("(\"budgetar\":|\"budgettotaler/)2022", "$1FORE")
            .replaceAll("(\"budgetar\":|\"budgettotaler/)2023", "$1" + ar)
            .replace("FORE", Integer.toString(ar - 1));
    Response created = Skriv.create(Skriv.json(text));
    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
    Skriv.decide(ar, "ANTAGANDE", ar + "-01-10", "§ 7").then().statusCode(201);
  }

  /** Begins the follow-up of an occasion, if it is not begun. */
  public static void begin(int ar, String kod) {
    if (Api.json(path(ar, kod)).getString("status").equals("PLANERAD")) {
      step(controller(), ar, kod, "paborjande", Skriv.ORGAN, ar + "-02-01", null)
          .then()
          .statusCode(200);
    }
  }

  /** Takes a step, and gives the answer. */
  public static Response step(
      RequestSpecification request,
      int ar,
      String kod,
      String step,
      String organ,
      String datum,
      String paragraf) {
    ObjectNode body = Skriv.JSON.createObjectNode().put("organ", organ).put("datum", datum);
    if (paragraf != null) {
      body.put("paragraf", paragraf);
    }
    return request.body(body.toString()).post(path(ar, kod) + "/" + step);
  }

  /** A row of the table: an area, income, cost and forecast, or null. */
  public static String row(String omrade, String intakt, String kostnad, String prognos) {
    String kommentar = "\"Påhittad.\"";
    return "{\"omrade\":\"%s\",\"intakt\":%s,\"kostnad\":%s,\"prognosHelar\":%s,\"kommentar\":%s}"
        .formatted(omrade, intakt, kostnad, prognos, kommentar);
  }

  /** Replaces the table of an occasion, and gives the answer. */
  public static Response put(int ar, String kod, List<String> rows) {
    return controller()
        .header("If-Match", tag(path(ar, kod) + "/utfall"))
        .body(rows.stream().collect(Collectors.joining(",", "{\"rader\":[", "]}")))
        .put(path(ar, kod) + "/utfall");
  }

  /** The table as its controller sees it. */
  public static JsonPath table(int ar, String kod) {
    return exact(controller().get(path(ar, kod) + "/utfall"));
  }

  /** The JSON of a successful answer; decimals keep their digits. */
  public static JsonPath exact(Response response) {
    response.then().statusCode(200);
    return Json.exact(response);
  }

  /** The ETag of something only the board sees. */
  public static String tag(String path) {
    return controller().get(path).then().statusCode(200).extract().header("ETag");
  }
}
