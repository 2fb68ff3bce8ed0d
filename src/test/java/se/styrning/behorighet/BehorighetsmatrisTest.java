package se.styrning.behorighet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Contract;
import se.styrning.testsupport.Contract.Operation;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.TestTokens;

/**
 * Every operation of the contract, met with every kind of token. What must be answered is computed
 * here, from the roles the contract names for the operation and the organ of the address. A request
 * that is let through has a body that is no good, or an If-Match that fits nothing, so that the
 * whole walk changes nothing.
 */
@QuarkusTest
class BehorighetsmatrisTest {

  private static final String ORGAN = "1441-ks";
  private static final String KOMMUN = "1441";
  private static final List<String> ROLLER =
      List.of("redaktor", "controller", "namndsekreterare", "administrator");

  /** Called in turn, since each keeps its connection, which leads to one instance. */
  private static final List<HttpClient> CLIENTS =
      List.of(HttpClient.newHttpClient(), HttpClient.newHttpClient());

  private static final int LET_THROUGH = 0;
  private static final int UNAUTHENTICATED = 401;
  private static final int FORBIDDEN = 403;

  @Inject AgroalDataSource dataSource;

  private static int requests;

  private long writes;

  /** A bearer: at most one role, for some organ and kommuner. */
  record Bearer(Set<String> roller, List<String> organ, List<String> kommuner) {

    String token() {
      return TestTokens.of(roller.toArray(String[]::new))
          .organ(organ.toArray(String[]::new))
          .kommuner(kommuner.toArray(String[]::new))
          .sign();
    }

    private boolean holdsOneOf(Set<String> accepted) {
      return roller.stream().anyMatch(accepted::contains);
    }

    private boolean administers() {
      return roller.contains("administrator") && kommuner.contains(KOMMUN);
    }

    private boolean worksFor() {
      return !roller.isEmpty() && organ.contains(ORGAN);
    }
  }

  @BeforeEach
  void countBefore() throws SQLException {
    writes = writes();
  }

  @AfterEach
  void nothingWasWritten() throws SQLException {
    assertThat(writes()).as("audit rows, events, keys and drafts").isEqualTo(writes);
  }

  @Test
  @DisplayName("BEH-010 Utan biljett nekas varje operation som kräver en; de andra släpper igenom")
  void withoutToken() {
    walk(null, operation -> isProtected(operation) ? UNAUTHENTICATED : LET_THROUGH);
  }

  static Set<String> faults() {
    return TestTokens.refused().keySet();
  }

  @ParameterizedTest
  @MethodSource("faults")
  @DisplayName(
      "BEH-010 En ogiltig biljett nekas av varje operation, också av dem som ingen biljett kräver")
  void invalidToken(String fault) {
    walk(TestTokens.refused().get(fault), operation -> UNAUTHENTICATED);
  }

  static Stream<Bearer> own() {
    return ROLLER.stream().map(roll -> new Bearer(Set.of(roll), List.of(ORGAN), List.of(KOMMUN)));
  }

  @ParameterizedTest
  @MethodSource("own")
  @DisplayName("BEH-011 En roll släpps igenom av just de operationer som kontraktet nämner den för")
  void roleForOwnOrgan(Bearer bearer) {
    walk(bearer.token(), operation -> expected(operation, bearer));
    assertThat(Contract.served().operations())
        .filteredOn(operation -> expected(operation, bearer) == FORBIDDEN)
        .as("operations that refuse %s", bearer)
        .isNotEmpty();
  }

  static Stream<Bearer> others() {
    return ROLLER.stream()
        .flatMap(
            roll ->
                Stream.of(
                    new Bearer(Set.of(roll), List.of("1441-sbn"), List.of()),
                    new Bearer(Set.of(roll), List.of("1480-ks"), List.of("1480")),
                    new Bearer(Set.of(roll), List.of(KOMMUN, "1441-k", "1441-ks-2023"), List.of()),
                    new Bearer(Set.of(roll), List.of(), List.of(ORGAN, "144")),
                    new Bearer(Set.of(roll), List.of(), List.of())));
  }

  @ParameterizedTest
  @MethodSource("others")
  @DisplayName(
      "BEH-012 Rätt roll för ett annat organ, en annan kommun eller ingenting nekas allt som är"
          + " någons")
  void roleForOthers(Bearer bearer) {
    walk(bearer.token(), operation -> expected(operation, bearer));
    assertThat(Contract.served().operations())
        .filteredOn(Operations::isPublic, false)
        .filteredOn(operation -> expected(operation, bearer) == LET_THROUGH)
        .extracting(Operation::id)
        .as("what concerns nobody in particular")
        .isSubsetOf("listUtkast", "listRevisionslogg");
  }

  @Test
  @DisplayName("BEH-012 Rollen för ett organ och kommunen för en annan läggs inte ihop")
  void scopesDoNotAddUp() {
    Bearer bearer = new Bearer(Set.of("administrator"), List.of(ORGAN), List.of("1480"));
    walk(bearer.token(), operation -> expected(operation, bearer));
    Bearer editor = new Bearer(Set.of("redaktor"), List.of("1480-ks"), List.of(KOMMUN));
    walk(editor.token(), operation -> expected(operation, editor));
  }

  @Test
  @DisplayName("BEH-012 En biljett utan roll, eller med en okänd roll, får inget som kräver en")
  void withoutRole() {
    for (Set<String> roller : List.of(Set.<String>of(), Set.of("Redaktor", "chef"))) {
      Bearer bearer = new Bearer(roller, List.of(ORGAN), List.of(KOMMUN));
      Bearer counts = new Bearer(Set.of(), bearer.organ(), bearer.kommuner());
      walk(bearer.token(), operation -> expected(operation, counts));
    }
  }

  @Test
  @DisplayName("BEH-011 Varje operation som skriver kräver en roll")
  void writesAreProtected() {
    assertThat(Contract.served().operations())
        .filteredOn(operation -> !operation.method().equals("get"))
        .hasSizeGreaterThan(20)
        .allSatisfy(operation -> assertThat(operation.roles()).as(operation.id()).isNotEmpty());
  }

  /** The rules of authorisation, once more and in other words than the product's. */
  private static int expected(Operation operation, Bearer bearer) {
    if (!isProtected(operation)) {
      return LET_THROUGH;
    }
    Set<String> roles = operation.roles();
    boolean concernsSomebody = !List.of("/utkast", "/revisionslogg").contains(operation.path());
    boolean holds = roles.isEmpty() ? !concernsSomebody : bearer.holdsOneOf(roles);
    boolean mayHere =
        roles.isEmpty()
            ? bearer.worksFor() || bearer.administers()
            : roles.contains("administrator") ? bearer.administers() : bearer.worksFor();
    boolean let = concernsSomebody ? mayHere && (roles.isEmpty() || holds) : holds;
    return let ? LET_THROUGH : FORBIDDEN;
  }

  private static boolean isProtected(Operation operation) {
    return !Operations.isPublic(operation);
  }

  private interface Expectation {
    int of(Operation operation);
  }

  private static void walk(String token, Expectation expectation) {
    List<Operation> operations = Contract.served().operations();
    assertThat(operations).hasSizeGreaterThan(80);
    List<String> surprises = new ArrayList<>();
    for (Operation operation : operations) {
      int status = status(operation, token);
      assertThat(Contract.served().response(operation, status).isMissingNode())
          .as("%s: status %d is not documented", operation.id(), status)
          .isFalse();
      int decision = status == UNAUTHENTICATED || status == FORBIDDEN ? status : LET_THROUGH;
      if (decision != expectation.of(operation) || status >= 500) {
        surprises.add(
            "%s: %d, expected %d".formatted(operation.id(), status, expectation.of(operation)));
      }
    }
    assertThat(surprises).isEmpty();
  }

  private static int status(Operation operation, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    RestAssured.baseURI + ":" + RestAssured.port + Api.ROOT + operation.address()))
            .header("If-Match", "\"x\"");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    String type = bodyType(operation);
    request.method(
        operation.method().toUpperCase(Locale.ROOT),
        type == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body(operation)));
    if (type != null) {
      request.header("Content-Type", type);
    }
    try {
      return CLIENTS
          .get(requests++ % CLIENTS.size())
          .send(request.build(), BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static String bodyType(Operation operation) {
    JsonNode content = operation.node().at("/requestBody/content");
    return StreamSupport.stream(((Iterable<String>) content::fieldNames).spliterator(), false)
        .findFirst()
        .orElse(null);
  }

  /** Tells whose plan it is where the address does not, and is no good otherwise. */
  private static String body(Operation operation) {
    return switch (operation.id()) {
      case "createVerksamhetsplan" -> "{\"planId\":\"1441-ks-2023\"}";
      case "createKopia" -> "{\"budgetar\":2023}";
      default -> "{}";
    };
  }

  private long writes() throws SQLException {
    String sql =
        "select (select count(*) from revisionslogg) + (select nummer from handelselage)"
            + " + (select count(*) from idempotensnyckel)"
            + " + (select count(*) from planversion where status = 'UTKAST')";
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
