package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.styrning.testsupport.Api;

/** What must hold after every write, whoever wrote what in whatever order. */
final class Planinvarianter {

  private static final String OF_KOMMUN = "kommunkod=" + Modellplan.KOMMUN;

  private final AgroalDataSource dataSource;
  private final String firstEvent;
  private final String firstRow;

  /** The checksum of each decided document when it was first seen. */
  private final Map<String, String> sums = new TreeMap<>();

  Planinvarianter(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
    this.firstEvent = rows("select nummer from handelselage").get(0);
    this.firstRow = rows("select coalesce(max(nummer), 0) from revisionslogg").get(0);
  }

  /** Bytes that were decided stay, in the database and on the wire. */
  void decidedVersionsNeverChange(Facit facit) {
    List<String> found =
        rows(
            "select p.plan_id || '/' || v.nummer || ' ' || v.sha_summa || ' '"
                + " || encode(sha256(v.dokument), 'hex') from planversion v"
                + " join verksamhetsplan p on p.id = v.verksamhetsplan_id"
                + " where p.organ = '1489-ks' and v.status <> 'UTKAST' order by 1");
    for (String row : found) {
      String[] parts = row.split(" ");
      assertThat(parts[2]).as(parts[0]).isEqualTo(parts[1]);
      assertThat(sums.computeIfAbsent(parts[0], first -> parts[1])).isEqualTo(parts[1]);
    }
    assertThat(found).hasSameSizeAs(sums.keySet());
    for (Modellplan plan : facit.plans) {
      for (int number = 1; number <= plan.versions.size(); number++) {
        assertThat(plan.version(number)).isEqualTo(plan.versions.get(number - 1));
      }
    }
  }

  /** An organ uses a paragraph once a calendar year. */
  void paragraphsAreUnique(Facit facit) {
    List<String> used =
        rows(
            "select organ || ' ' || extract(year from datum) || ' ' || paragraf from beslut"
                + " where organ in ('1489-ks', '1489-kf')");
    assertThat(used).doesNotHaveDuplicates();
    assertThat(used).containsExactlyInAnyOrderElementsOf(facit.paragraphs);
  }

  /** The feed tells every decision once, in order, and nothing else. */
  void feedIsTheHistory(Facit facit) {
    String feed = "/handelser?limit=1000&" + OF_KOMMUN + "&efter=" + firstEvent;
    JsonPath answer = Api.json(feed);
    assertThat(answer.getList("poster.collect { it.type + ' ' + it.subject }", String.class))
        .isEqualTo(facit.events);
    assertThat(
            rows(
                "select typ || ' ' || amne from handelse where kommunkod = '1489' and nummer > "
                    + firstEvent
                    + " order by nummer"))
        .isEqualTo(facit.events);
    for (Modellplan plan : facit.plans.stream().filter(Modellplan::isPublic).toList()) {
      assertThat(Api.json(plan.path() + "/beslut?limit=1000").getList("poster"))
          .hasSize((int) facit.events.stream().filter(e -> e.endsWith(plan.path())).count());
    }
  }

  /** The audit log has one row for every write that succeeded, and no other. */
  void auditIsTheWrites(Facit facit) {
    assertThat(
            rows(
                "select operation || ' ' || objekt from revisionslogg where kommunkod = '1489'"
                    + " and nummer > "
                    + firstRow
                    + " order by nummer"))
        .isEqualTo(facit.writes);
  }

  /** Nobody reads of a draft anywhere, not one word that was never adopted. */
  void draftsAreHidden(Facit facit) {
    List<Response> answers = new ArrayList<>();
    for (String list :
        List.of(
            "/verksamhetsplaner",
            "/produktionsomraden?jamforelsear=true",
            "/budgetrader?jamforelsear=true",
            "/indikatorer")) {
      String address = list + (list.contains("?") ? "&" : "?") + "limit=1000&" + OF_KOMMUN;
      answers.add(Api.get(address));
      answers.add(Api.request().accept("text/csv").get(address));
      assertThat(Api.json(address).getList("poster.planId", String.class))
          .isSubsetOf(facit.publicPlans().keySet());
    }
    answers.add(Api.get("/globala-mal/13/malpaverkan?limit=1000"));
    answers.add(Api.get("/handelser?limit=1000&" + OF_KOMMUN + "&efter=" + firstEvent));
    for (Modellplan plan : facit.plans) {
      Response document = Api.get(plan.path());
      assertThat(document.statusCode())
          .as(plan.planId)
          .isEqualTo(plan.isInForce() ? 200 : plan.isPublic() ? 410 : 404);
      answers.add(document);
      Stream.of("/versioner", "/beslut", "/avsnitt", "/produktionsomraden", "/indikatorer")
          .forEach(part -> answers.add(Api.get(plan.path() + part)));
      Api.get(plan.path() + "/versioner/" + (plan.versions.size() + 1)).then().statusCode(404);
      Api.get(plan.path() + "/utkast").then().statusCode(401);
    }
    for (Response answer : answers) {
      assertThat(facit.published).containsAll(Facit.marks(answer.asString()));
    }
  }

  /** The plans that are public are those that were decided, in their last version. */
  void publicPlansAreTheDecided(Facit facit) {
    JsonPath list = Api.json("/verksamhetsplaner?limit=1000&sort=planId&" + OF_KOMMUN);
    Map<String, Integer> found = new TreeMap<>();
    List<String> ids = list.getList("poster.planId", String.class);
    for (int i = 0; i < ids.size(); i++) {
      found.put(ids.get(i), list.getInt("poster[" + i + "].planversion"));
    }
    assertThat(found).isEqualTo(facit.publicPlans());
  }

  private List<String> rows(String sql) {
    List<String> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return found;
  }
}
