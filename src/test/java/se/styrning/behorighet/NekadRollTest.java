package se.styrning.behorighet;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.Operations.Call;
import se.styrning.testsupport.TestTokens;

/** What is told to a caller whose role is not enough. */
@QuarkusTest
class NekadRollTest {

  private static final Set<String> ROLLER =
      Set.of("redaktor", "controller", "namndsekreterare", "administrator");

  static List<Call> writes() {
    return Operations.writes();
  }

  static List<Call> asksForRole() {
    return Operations.calls().stream().filter(call -> !roles(call).isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("writes")
  @DisplayName("BEH-015 Varje skrivning säger vilken roll den kräver när biljetten ingen har")
  void namesRoleOfEveryWrite(Call call) {
    assertThat(roles(call)).isNotEmpty();
    assertThat(detail(call, Set.of(), "sv")).isEqualTo(swedish(roles(call)));
    assertThat(detail(call, Set.of(), "en")).isEqualTo(english(roles(call)));
  }

  @ParameterizedTest
  @MethodSource("asksForRole")
  @DisplayName("BEH-015 Varje operation säger vilken roll den kräver när biljetten har andra")
  void namesRoleToThoseWithOthers(Call call) {
    SortedSet<String> others = new TreeSet<>(ROLLER);
    others.removeAll(roles(call));
    assertThat(detail(call, others, "sv")).isEqualTo(swedish(roles(call)));
    assertThat(detail(call, others, "en")).isEqualTo(english(roles(call)));
  }

  @Test
  @DisplayName("BEH-015 Med rätt roll för någon annan sägs också för vem den krävs")
  void namesOrgan() {
    String token = TestTokens.of("redaktor").organ("1480-ks").sign();
    String path = Api.PLAN + "/utkast";
    assertThat(detail(Api.request().auth().oauth2(token).delete(path)))
        .isEqualTo(
            "Operationen kräver rollen redaktor för 1441-ks; åtkomstbiljetten ger inte den rätten.");
    assertThat(detail(Api.request().auth().oauth2(token).get(path)))
        .isEqualTo(
            "Operationen kräver någon av rollerna redaktor, controller, namndsekreterare,"
                + " administrator för 1441-ks; åtkomstbiljetten ger inte den rätten.");
  }

  private static SortedSet<String> roles(Call call) {
    return call.operation().roles();
  }

  private static String swedish(SortedSet<String> roles) {
    return "Operationen kräver %s %s; åtkomstbiljetten ger inte den rätten."
        .formatted(roles.size() == 1 ? "rollen" : "någon av rollerna", String.join(", ", roles));
  }

  private static String english(SortedSet<String> roles) {
    return "The operation requires %s %s, which the access token does not give."
        .formatted(roles.size() == 1 ? "the role" : "one of the roles", String.join(", ", roles));
  }

  private static String detail(Call call, Set<String> roller, String language) {
    String token =
        TestTokens.of(roller.toArray(String[]::new)).organ("1441-ks").kommuner("1441").sign();
    return detail(
        call.send(Api.request().auth().oauth2(token).header("Accept-Language", language), ""));
  }

  private static String detail(Response refused) {
    return problem(403, refused).getString("detail");
  }
}
