package se.styrning.organisation;

import static se.styrning.testsupport.Api.request;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.TestTokens;

/**
 * Writes of reference data in kommuner that no other test counts, and their traces in the database.
 */
record Referensprov(AgroalDataSource dataSource) {

  /** What a test may add, and nothing that was loaded at start. */
  private static final List<String> ADDED =
      List.of(
          "delete from jamforelsegrupp where kommunkod is not null",
          "delete from organ where kommunkod in ('1480', '1490')",
          "delete from sektor where kommunkod in ('1480', '1490')",
          "delete from kommun where kommunkod = '1490'");

  static final String BORAS =
      """
      {"kommunkod":"1490","namn":"Borås","namnFullt":"Borås kommun","lan":"Västra Götalands län",\
      "lanskod":"14"}""";

  static final String ORGAN =
      """
      {"organ":"1480-ks","kommunkod":"1480","typ":"KS","namn":"Kommunstyrelsen",\
      "forkortning":"KS","giltigFran":"2023-01-01","giltigTill":null}""";

  static final String SEKTOR =
      """
      {"sektor":"1480-grundskola","kommunkod":"1480","namn":"Grundskoleförvaltningen",\
      "forkortning":null,"giltigFran":null,"giltigTill":"2026-12-31"}""";

  static final String GRUPP =
      """
      {"jamforelsegrupp":"1480-grannar","kommunkod":"1480","namn":"Grannar","forkortning":null,\
      "kalla":"EGEN","beskrivning":"Kommuner intill Göteborg.","medlemmar":["1481","1402","1480"],\
      "giltigFran":null,"giltigTill":null}""";

  /** A token of an administrator of the kommuner that tests write in. */
  static String administrator() {
    return TestTokens.of("administrator").subjekt("anna").kommuner("1480", "1490").sign();
  }

  static RequestSpecification with(String token) {
    return request()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json; charset=UTF-8");
  }

  /** The answer to a PUT of what may not be there. */
  static Response put(String path, String body) {
    return with(administrator()).body(body).put(path);
  }

  /** The answer to a PUT of what has been seen. */
  static Response put(String path, String tag, String body) {
    return with(administrator()).header("If-Match", tag).body(body).put(path);
  }

  static String tag(String path) {
    return Api.get(path).then().statusCode(200).extract().header("ETag");
  }

  void cleanUp() throws SQLException {
    for (String sql : ADDED) {
      execute(sql);
    }
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of every row. */
  List<String> texts(String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  /** The last numbers of the audit log and the feed, which no row ever leaves. */
  List<String> traces() throws SQLException {
    return texts(
        "select (select coalesce(max(nummer), 0) from revisionslogg)"
            + " || ' ' || (select coalesce(max(nummer), 0) from handelse)");
  }
}
