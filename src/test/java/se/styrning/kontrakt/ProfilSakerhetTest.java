package se.styrning.kontrakt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Contract;
import se.styrning.testsupport.Operations;

/** The areas SAK, SPA, ARQ and CAC of the national profile, over the served contract. */
@QuarkusTest
class ProfilSakerhetTest {

  private static final String TRACEPARENT = "traceparent";

  @Test
  @DisplayName("KON-003 SAK.01 Varje server nås med https och har ett fullständigt värdnamn")
  void servesOverTls() {
    assertThat(Profil.servers())
        .isNotEmpty()
        .allMatch(url -> url.matches("https://[^/]+\\.[^/]+/.*"));
  }

  @Test
  @DisplayName(
      "KON-003 SAK.09 SAK.10 SAK.15 SAK.16 Den enda autentiseringen är en bärarbiljett i huvudet")
  void authenticatesByBearerOnly() {
    JsonNode schemes = Profil.document().at("/components/securitySchemes");
    assertThat(schemes.size()).isEqualTo(1);
    assertThat(schemes.at("/bearer/type").asText()).isEqualTo("http");
    assertThat(schemes.at("/bearer/scheme").asText()).isEqualTo("bearer");
  }

  @Test
  @DisplayName("KON-003 SAK.11 SAK.18 Ett OAuth-flöde har förnyelseadress över https")
  void offersRefreshWhereFlowIsNamed() {
    for (JsonNode scheme : Profil.document().at("/components/securitySchemes")) {
      boolean oauth = scheme.path("type").asText().equals("oauth2");
      assertThat(oauth && scheme.path("flows").isEmpty()).isFalse();
      for (JsonNode flow : scheme.path("flows")) {
        assertThat(flow.path("refreshUrl").asText()).startsWith("https://");
        assertThat(flow.toString()).doesNotContain("http:");
      }
    }
  }

  @Test
  @DisplayName("KON-003 KON-004 SAK.08 SAK.10 ARQ.02 Det som inte är offentligt nekas utan biljett")
  void protectsWhatIsNotPublic() {
    List<Operations.Call> closed =
        Operations.calls().stream().filter(call -> !Operations.isPublic(call.operation())).toList();
    assertThat(closed).hasSizeGreaterThan(30).containsAll(Operations.writes());
    for (Operations.Call call : closed) {
      Response response = call.anonymously();
      Api.problem(401, response);
      assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
    }
  }

  @Test
  @DisplayName("KON-004 SAK.29 ARQ.02 En annan medietyp än den operationen tar emot är 415")
  void respectsContentType() {
    for (Operations.Call call : Operations.writes()) {
      if (call.operation().node().has("requestBody")) {
        RequestSpecification request = call.request().contentType("text/plain").body("{}");
        Api.problem(415, request.request(call.method(), call.address()));
      }
    }
  }

  @Test
  @DisplayName("KON-003 SAK.12 Biljetter ur medföljande Keycloak gäller högst fem minuter")
  void limitsLifeOfTokens() throws IOException {
    JsonNode realm =
        new ObjectMapper().readTree(Path.of("docker/keycloak/styrning-realm.json").toFile());
    assertThat(realm.path("accessTokenLifespan").asInt()).isBetween(1, 300);
    realm
        .path("clients")
        .findValues("access.token.lifespan")
        .forEach(seconds -> assertThat(seconds.asInt()).isBetween(1, 300));
    assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("KON-003 SPA.02 Varje operation tar emot traceparent, som inte krävs")
  void acceptsTraceparent() {
    for (Contract.Operation operation : Profil.operations()) {
      JsonNode trace = Profil.parameter(operation, TRACEPARENT);
      assertThat(trace.path("in").asText()).isEqualTo("header");
      assertThat(trace.path("required").asBoolean()).isFalse();
      assertThat(trace.path("example").asText()).matches(trace.at("/schema/pattern").asText());
    }
  }

  @Test
  @DisplayName("KON-003 SPA.04 Varje svar har traceparent")
  void returnsTraceparent() {
    Profil.responses()
        .forEach(
            (name, response) ->
                assertThat(response.at("/headers/traceparent/schema/type").asText())
                    .as(name)
                    .isEqualTo("string"));
  }

  @Test
  @DisplayName("KON-003 SPA.07 Inget annat id ersätter traceparent")
  void knowsNoOtherRequestId() {
    assertThat(Profil.parameters())
        .extracting(parameter -> parameter.path("name").asText().toLowerCase())
        .doesNotContain("x-request-id", "x-correlation-id", "request-id", "correlation-id");
  }

  @Test
  @DisplayName("KON-003 ARQ.03 ARQ.05 Huvuden bär inga data och kan utelämnas")
  void carriesNoDataInHeaders() {
    for (JsonNode parameter : Profil.parameters()) {
      if (parameter.path("in").asText().equals("header")) {
        assertThat(parameter.at("/schema/type").asText()).isEqualTo("string");
        assertThat(parameter.at("/schema/format").asText()).isNotEqualTo("binary");
        assertThat(parameter.path("required").asBoolean()).isFalse();
      }
    }
  }

  @Test
  @DisplayName("KON-003 CAC.01 Varje läsning har ETag, Cache-Control och If-None-Match")
  void cachesEveryRead() {
    for (Contract.Operation operation : Profil.reads()) {
      assertThat(Profil.parameter(operation, "If-None-Match").path("in").asText())
          .isEqualTo("header");
      assertThat(Profil.names(Contract.served().response(operation, 200).path("headers")))
          .as(operation.id())
          .contains("ETag", "Cache-Control", "Vary");
    }
  }
}
