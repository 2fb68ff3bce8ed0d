package se.styrning.behorighet;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The application beside a real Keycloak: {@code mvn verify -Pkeycloak}. */
@QuarkusTest
@TestProfile(KeycloakTest.WithKeycloak.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakTest {

  /** A provider in place of TestTokens, and a resource that tells what a token was taken for. */
  public static final class WithKeycloak implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(KeycloakServer.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(AnropareResource.WANTED, "true");
    }
  }

  private static boolean seenAway;

  /** The first test meets an application whose provider has not been started yet. */
  @BeforeEach
  void launch() throws Exception {
    if (seenAway) {
      KeycloakServer.launch();
    }
    seenAway = true;
  }

  @AfterAll
  static void stop() {
    KeycloakServer.kill();
  }

  @Test
  @Order(1)
  @DisplayName("BEH-009 Leverantören är borta: 503 med biljett, 200 utan")
  void answersWithoutProvider() {
    request().get(PLAN).then().statusCode(200);

    Response answer = send(unverifiable(), PLAN);

    assertThat(problem(503, answer).getString("type"))
        .endsWith("/problemtyper/tillfalligt-otillganglig");
    assertThat(answer.header("Retry-After")).isEqualTo("5");
  }

  @Test
  @Order(2)
  @DisplayName("BEH-009 Leverantören är tillbaka: samma biljett nekas och en riktig godtas")
  void recoversWithProvider() {
    assertRefused(unverifiable());
    send(accessToken(KeycloakClient.machine("styrning")), PLAN).then().statusCode(200);
  }

  @Test
  @DisplayName(
      "BEH-007 En maskin får biljett med client credentials, och är controller för sitt organ")
  void readsMachine() {
    JsonPath tokens = KeycloakClient.machine("styrning");

    JsonPath anropare = anropare(accessToken(tokens));

    assertThat(tokens.getInt("expires_in")).isEqualTo(300);
    assertThat(tokens.getString("refresh_token")).isNull();
    assertThat(anropare.getString("klient")).isEqualTo("ekonomisystem");
    assertThat(anropare.getString("subjekt")).isEqualTo(claims(tokens).getString("sub"));
    assertThat(anropare.getMap("uppdrag")).isEqualTo(Map.of("1441-ks", List.of("CONTROLLER")));
  }

  @ParameterizedTest
  @CsvSource({
    "anna.redaktor, 1441-ks=REDAKTOR",
    "carl.controller, 1441-ks=CONTROLLER",
    "nina.namndsekreterare, 1441-ks=NAMNDSEKRETERARE",
    "ada.administrator, 1441=ADMINISTRATOR",
    "kim.kansli, 1441-kf=NAMNDSEKRETERARE 1441-ks=CONTROLLER"
  })
  @DisplayName("BEH-007 Exempelanvändarna har den roll och den omfattning som rollen gäller för")
  void readsPerson(String username, String uppdrag) {
    JsonPath anropare = anropare(accessToken(KeycloakClient.person(username)));

    assertThat(anropare.getString("klient")).isEqualTo("styrning-terminal");
    assertThat(anropare.<String, List<String>>getMap("uppdrag"))
        .isEqualTo(
            Stream.of(uppdrag.split(" "))
                .map(word -> word.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1]))));
  }

  @Test
  @DisplayName("BEH-007 En biljett vars roll, organ eller underskrift har ändrats nekas")
  void refusesTampering() {
    String token = accessToken(KeycloakClient.machine("styrning"));
    String[] parts = token.split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    for (String changed :
        List.of(
            claims.replace("1441-ks", "1441-bun"),
            claims.replace("controller", "administrator"),
            claims.replaceFirst("\"exp\":\\d+", "\"exp\":9999999999"))) {
      assertThat(changed).isNotEqualTo(claims);
      assertRefused(parts[0] + "." + base64(changed) + "." + parts[2]);
    }
    char first = parts[2].charAt(0) == 'A' ? 'B' : 'A';
    assertRefused(parts[0] + "." + parts[1] + "." + first + parts[2].substring(1));
    assertRefused(base64("{\"alg\":\"none\"}") + "." + parts[1] + ".");
    send(token, PLAN).then().statusCode(200);
  }

  @Test
  @DisplayName("BEH-007 En biljett från ett annat rike nekas, hur lika de än är i övrigt")
  void refusesOtherRealm() {
    JsonPath tokens = KeycloakClient.machine("annan");
    assertThat(claims(tokens).getString("iss")).isEqualTo(KeycloakServer.realm("annan"));
    assertThat(claims(tokens).getString("aud")).isEqualTo("styrning");
    assertThat(claims(tokens).getList("organ")).isEqualTo(List.of("1441-ks"));

    assertRefused(accessToken(tokens));
  }

  @Test
  @DisplayName("BEH-007 En biljett som inte är en åtkomstbiljett nekas, liksom en utan mottagaren")
  void refusesOtherTokens() {
    JsonPath tokens = KeycloakClient.browser("anna.redaktor");
    send(accessToken(tokens), PLAN).then().statusCode(200);
    assertRefused(tokens.getString("id_token"));
    assertRefused(tokens.getString("refresh_token"));
  }

  @Test
  @DisplayName("BEH-008 En webbläsare loggar in med PKCE och förnyar sin biljett, en gång")
  void refreshesOnce() {
    JsonPath tokens = KeycloakClient.browser("anna.redaktor");
    String refreshToken = tokens.getString("refresh_token");
    Map<String, List<String>> uppdrag = Map.of("1441-ks", List.of("REDAKTOR"));
    assertThat(anropare(accessToken(tokens)).getMap("uppdrag")).isEqualTo(uppdrag);

    JsonPath renewed =
        KeycloakClient.refresh(refreshToken).then().statusCode(200).extract().jsonPath();

    assertThat(accessToken(renewed)).isNotEqualTo(accessToken(tokens));
    JsonPath anropare = anropare(accessToken(renewed));
    assertThat(anropare.getString("klient")).isEqualTo(KeycloakClient.BROWSER);
    assertThat(anropare.getMap("uppdrag")).isEqualTo(uppdrag);
    KeycloakClient.refresh(refreshToken).then().statusCode(400);
  }

  @Test
  @DisplayName("BEH-008 Utan PKCE får en webbläsare inte logga in")
  void requiresPkce() {
    Response answer = KeycloakClient.authorize(Map.of());
    answer.then().statusCode(302);
    assertThat(answer.header("Location")).contains("error=invalid_request").doesNotContain("code=");
  }

  private static JsonPath anropare(String token) {
    return send(token, AnropareResource.PATH).then().statusCode(200).extract().jsonPath();
  }

  private static void assertRefused(String token) {
    assertThat(problem(401, send(token, PLAN)).getString("type"))
        .endsWith("/problemtyper/ej-autentiserad");
  }

  private static Response send(String token, String path) {
    return request().header("Authorization", "Bearer " + token).get(path);
  }

  private static String accessToken(JsonPath tokens) {
    return tokens.getString("access_token");
  }

  private static JsonPath claims(JsonPath tokens) {
    String payload = accessToken(tokens).split("\\.")[1];
    return new JsonPath(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
  }

  /** Looks like a token, but was never signed. */
  private static String unverifiable() {
    return base64("{\"alg\":\"RS256\",\"kid\":\"x\"}") + "." + base64("{\"sub\":\"x\"}") + ".AAAA";
  }

  private static String base64(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
