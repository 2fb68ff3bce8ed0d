package se.styrning.uppfoljning.utfall;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Uppfolj.controller;
import static se.styrning.testsupport.Uppfolj.controllerOfBoth;
import static se.styrning.testsupport.Uppfolj.exact;
import static se.styrning.testsupport.Uppfolj.plan;
import static se.styrning.testsupport.Uppfolj.table;
import static se.styrning.testsupport.Uppfolj.tag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;

@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BudgetandringTest {

  private static final int AR = 2006;
  private static final String ANDRINGAR = Skriv.plan(AR) + "/budgetandringar";
  private static final String FRAN_RESERV =
      "{\"omrade\":\"ks-reserv\",\"intakt\":0,\"kostnad\":%s},"
          + "{\"omrade\":\"vuxenutbildning\",\"intakt\":0,\"kostnad\":%s}";

  @BeforeEach
  void planned() {
    plan(AR);
  }

  private static Response post(String typ, String organ, String datum, String rader) {
    return post(controllerOfBoth(), typ, organ, datum, rader);
  }

  private static Response post(
      RequestSpecification request, String typ, String organ, String datum, String rader) {
    return request
        .body(
            ("{\"typ\":\"%s\",\"organ\":\"%s\",\"datum\":\"%s\",\"paragraf\":\"§ 130\","
                    + "\"beskrivning\":\"Påhittad\",\"finansiering\":\"Årets resultat\","
                    + "\"rader\":[%s]}")
                .formatted(typ, organ, datum, rader))
        .post(ANDRINGAR);
  }

  private static JsonPath lage(String dag) {
    return json(Skriv.plan(AR) + "/budgetlage?giltig=" + dag);
  }

  private static void is(JsonPath json, String path, String expected) {
    assertThat(json.<BigDecimal>get(path)).as(path).isEqualTo(new BigDecimal(expected));
  }

  @Test
  @Order(1)
  @DisplayName(
      "EKO-020 Utan ändringar är budgeten planens tryckta belopp, och ramen den tryckta totalen")
  void beginsAsPrinted() {
    JsonPath lage = json("/verksamhetsplaner/1441-ks-2023/budgetlage?giltig=2023-12-31");
    assertThat(lage.getInt("budgetversion")).isZero();
    assertThat(lage.getInt("planversion")).isEqualTo(1);
    assertThat(lage.getList("omraden")).hasSize(13);
    is(lage, "omraden[9].ursprunglig.resultat", "-10.6");
    is(lage, "omraden[9].andring.resultat", "0.0");
    is(lage, "ram.ursprunglig", "-256.8");
    is(lage, "ram.reviderad", "-256.8");
    is(lage, "ram.differens", "0.0");
    assertThat(lage.getBoolean("antagenEfter")).isFalse();
  }

  @Test
  @Order(1)
  @DisplayName("EKO-020 Före antagandet ges den första versionen, märkt som antagen efter dagen")
  void looksAhead() {
    JsonPath lage = json("/verksamhetsplaner/1441-ks-2023/budgetlage?giltig=2023-02-28");
    assertThat(lage.getBoolean("antagenEfter")).isTrue();
    assertThat(lage.getString("antagen")).isEqualTo("2023-04-05");
  }

  @Test
  @Order(2)
  @DisplayName(
      "EKO-021 Reserven används: summan är noll, ramen är oförändrad, det gäller från dagen")
  void usesReserve() {
    Response created =
        post("RESERVANVANDNING", Skriv.ORGAN, "2006-06-12", FRAN_RESERV.formatted("2.0", "-2.0"));
    created.then().statusCode(201);
    assertThat(created.header("Location")).endsWith(ANDRINGAR + "/1");
    Response again =
        post("RESERVANVANDNING", Skriv.ORGAN, "2006-06-12", FRAN_RESERV.formatted("2.0", "-2.0"));
    assertThat(problem(409, again).getString("type")).endsWith("/finns-redan");
    assertThat(Json.of(created).getFloat("ramandring")).isZero();
    JsonPath before = lage("2006-06-11");
    assertThat(before.getInt("budgetversion")).isZero();
    is(before, "omraden[7].reviderad.resultat", "-10.0");
    JsonPath after = lage("2006-06-12");
    assertThat(after.getInt("budgetversion")).isEqualTo(1);
    is(after, "omraden[7].ursprunglig.resultat", "-10.0");
    is(after, "omraden[7].andring.resultat", "2.0");
    is(after, "omraden[7].reviderad.resultat", "-8.0");
    is(after, "omraden[8].reviderad.kostnad", "-47.4");
    is(after, "omraden[8].reviderad.resultat", "-24.3");
    is(after, "ram.reviderad", "-256.8");
    is(after, "ram.differens", "0.0");
  }

  @Test
  @Order(3)
  @DisplayName(
      "EKO-022 Tilläggsanslag ändrar ramen, och uppföljningen ställs mot budgeten vid periodens slut")
  void grants() {
    Response created =
        post(
            "TILLAGGSANSLAG",
            Skriv.KF,
            "2006-09-16",
            "{\"omrade\":\"hr\",\"intakt\":0.5,\"kostnad\":-3.0}");
    created.then().statusCode(201);
    is(exact(controller().get(ANDRINGAR + "/2")), "ramandring", "-2.5");
    JsonPath october = table(AR, "okt");
    is(october, "rader[5].budgetHelar.resultat", "-29.5");
    is(october, "ramprovning.ram", "-259.3");
    is(october, "rader[5].budgetPeriod.resultat", "-24.583333");
    assertThat(october.getInt("budget.budgetversion")).isEqualTo(2);
    is(table(AR, "aug"), "rader[5].budgetHelar.resultat", "-27.0");
    is(table(AR, "aug"), "rader[8].budgetHelar.resultat", "-24.3");
    JsonPath plan = json(Skriv.plan(AR) + "/budgettotaler?limit=10");
    is(plan, "poster.find{it.budgetar == 2006}.resultat", "-256.8");
    JsonPath list = json(ANDRINGAR);
    assertThat(list.getList("poster.typ")).containsExactly("RESERVANVANDNING", "TILLAGGSANSLAG");
    assertThat(
            Json.of(Api.get("/handelser?limit=1000&typ=se.styrning.budgetandring.beslutad"))
                .getList("poster.findAll{it.data.planId == '1401-ks-2006'}.subject"))
        .hasSize(2);
  }

  @Test
  @Order(4)
  @DisplayName("BEH-025 En ändring förs in av den som har rollen för organet som har beslutat")
  void asksForRoleOfDecider() {
    String hr = "{\"omrade\":\"hr\",\"intakt\":0,\"kostnad\":-1}";
    problem(403, post(controller(), "TILLAGGSANSLAG", Skriv.KF, "2006-10-16", hr));
    String other = TestTokens.of("controller").organ(Skriv.KF).sign();
    String move = FRAN_RESERV.formatted("2.0", "-2.0");
    problem(403, post(Skriv.with(other), "OMFORDELNING_INOM", Skriv.ORGAN, "2006-10-16", move));
    assertThat(json(ANDRINGAR).getList("poster")).hasSize(2);
  }

  @ParameterizedTest
  @Order(4)
  @CsvSource(
      delimiter = '|',
      value = {
        "OMFORDELNING_INOM|1401-ks|2006-06-12|2.0|-1.9|/rader",
        "RESERVANVANDNING|1401-ks|2006-06-12|-2.0|2.0|/rader",
        "RESERVANVANDNING|1401-kf|2006-06-12|2.0|-2.0|/organ",
        "TILLAGGSANSLAG|1401-ks|2006-06-12|0|-2.0|/organ",
        "TILLAGGSANSLAG|1441-kf|2006-06-12|0|-2.0|/organ",
        "OMFORDELNING_INOM|1401-ks|2006-01-09|2.0|-2.0|/datum",
        "OMFORDELNING_INOM|1401-ks|2999-01-01|2.0|-2.0|/datum"
      })
  @DisplayName("EKO-023 En ändring som bryter mot reglerna är 422 med plats")
  void refuses(String typ, String organ, String datum, String reserv, String mal, String plats) {
    JsonPath refused = problem(422, post(typ, organ, datum, FRAN_RESERV.formatted(reserv, mal)));
    assertThat(refused.getList("fel.pekare")).containsExactly(plats);
  }

  @Test
  @Order(4)
  @DisplayName("EKO-023 Okända och upprepade områden, och tilläggsanslag utan finansiering, är 422")
  void refusesRows() {
    JsonPath refused =
        problem(
            422,
            post(
                "OMFORDELNING_INOM",
                Skriv.ORGAN,
                "2006-06-12",
                "{\"omrade\":\"x\",\"intakt\":0,\"kostnad\":1},"
                    + FRAN_RESERV.formatted("1", "-1")
                    + ",{\"omrade\":\"ks-reserv\",\"intakt\":0,\"kostnad\":-1}"));
    assertThat(refused.getList("fel.pekare")).containsExactly("/rader/0/omrade", "/rader/3/omrade");
    String body =
        """
        {"typ":"TILLAGGSANSLAG","organ":"1401-kf","datum":"2006-06-12","paragraf":"§ 1",
         "beskrivning":"x","rader":[{"omrade":"hr","intakt":0,"kostnad":-1}]}""";
    assertThat(problem(422, controllerOfBoth().body(body).post(ANDRINGAR)).getList("fel.pekare"))
        .containsExactly("/finansiering");
    problem(404, controllerOfBoth().body(body).post(Skriv.plan(2999) + "/budgetandringar"));
    problem(404, Api.get(ANDRINGAR + "/77"));
    problem(404, Api.get(Skriv.plan(2999) + "/budgetlage"));
  }

  @Test
  @Order(5)
  @DisplayName("EKO-024 Budgeten fördelas på månader med vikter, annars med en tolftedel")
  void spreads() {
    String path = Skriv.plan(AR) + "/periodisering";
    String body = "{\"rader\":[{\"omrade\":\"ekonomi\",\"vikter\":[2,1,1,1,1,1,1,1,1,1,1,0.5]}]}";
    problem(428, controller().body(body).put(path));
    JsonPath spread = exact(controller().header("If-Match", tag(path)).body(body).put(path));
    is(spread, "rader[0].vikter[11]", "0.5");
    JsonPath february = table(AR, "feb");
    is(february, "rader[4].budgetPeriod.resultat", "-7.632");
    is(february, "rader[5].budgetPeriod.resultat", "-4.5");
    is(table(AR, "dec"), "rader[4].budgetPeriod.resultat", "-31.8");
    String same = tag(path);
    controller().header("If-Match", same).body(body).put(path).then().statusCode(200);
    assertThat(tag(path)).isEqualTo(same);
    assertThat(json(path).getList("rader.omrade")).containsExactly("ekonomi");
  }

  @ParameterizedTest
  @Order(6)
  @CsvSource(
      delimiter = '|',
      value = {
        "finns-inte|1,1,1,1,1,1,1,1,1,1,1,1|/rader/0/omrade",
        "hr|1,1,1,1,1,1,1,1,1,1,1|/rader/0/vikter",
        "hr|1,1,1,1,1,1,1,1,1,1,1,-1|/rader/0/vikter/11",
        "hr|0,0,0,0,0,0,0,0,0,0,0,0|/rader/0/vikter"
      })
  @DisplayName("EKO-024 Vikter är tolv, inte negativa och inte alla noll")
  void refusesWeights(String omrade, String vikter, String plats) {
    String path = Skriv.plan(AR) + "/periodisering";
    String body = "{\"rader\":[{\"omrade\":\"%s\",\"vikter\":[%s]}]}".formatted(omrade, vikter);
    JsonPath refused =
        problem(422, controller().header("If-Match", tag(path)).body(body).put(path));
    assertThat(refused.getList("fel.pekare")).isEqualTo(List.of(plats));
  }
}
