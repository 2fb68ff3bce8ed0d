package se.styrning.kontrakt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Contract;

/** The files that have addresses of their own, as the contract describes them. */
@QuarkusTest
class FilkontraktTest {

  static List<Contract.Operation> files() {
    return Contract.served().files();
  }

  @Test
  @DisplayName("KON-003 Översikten, rapportens filer, kalendrar och CSVW står i kontraktet")
  void describesFiles() {
    assertThat(files())
        .extracting(Contract.Operation::path)
        .containsExactlyInAnyOrder(
            "/datalexikon/{lista}/csvw",
            "/kommuner/{kommunkod}/uppfoljningsschema.ics",
            "/organ/{organ}/uppfoljningsschema.ics",
            "/oversikt",
            "/uppfoljningar/{tillfalleId}/rapport.csv",
            "/uppfoljningar/{tillfalleId}/rapport.html",
            "/uppfoljningar/{tillfalleId}/rapport.pdf",
            "/uppfoljningar/{tillfalleId}/rapport.xlsx");
  }

  @ParameterizedTest
  @MethodSource("files")
  @DisplayName("KON-003 DOK.12 DOK.13 DOK.19 En fil är beskriven som allt annat, med alla koder")
  void documentsFile(Contract.Operation file) {
    JsonNode node = file.node();
    assertThat(node.path("summary").asText()).isNotBlank();
    assertThat(node.path("description").asText()).isNotBlank();
    assertThat(node.path("tags")).hasSize(1);
    assertThat(Profil.parameters(file))
        .allSatisfy(parameter -> assertThat(parameter.path("description").asText()).isNotBlank())
        .extracting(parameter -> parameter.path("name").asText())
        .contains("traceparent", "If-None-Match");
    assertThat(Profil.names(node.path("responses")))
        .contains("200", "304", "400", "401", "406", "414", "500", "503");
    JsonNode answer = Contract.served().response(file, 200);
    assertThat(answer.path("description").asText()).isNotBlank();
    for (Map.Entry<String, JsonNode> media : answer.path("content").properties()) {
      assertThat(media.getValue().has("schema")).isTrue();
      assertThat(media.getValue().has("example") || media.getValue().has("examples")).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  @DisplayName("KON-003 KON-004 En fil svarar som kontraktet säger, och nekar okänd parameter")
  void answersAsDocumented(Contract.Operation file) {
    JsonNode answer = Contract.served().response(file, 200);
    Response response = Api.request().get(file.address());
    response.then().statusCode(200);
    String type = response.contentType().replaceFirst(";.*", "");
    assertThat(Profil.names(answer.path("content"))).containsExactly(type);
    for (String header : List.of("ETag", "Cache-Control", "Vary", "traceparent")) {
      assertThat(answer.path("headers").has(header)).as(header).isTrue();
      assertThat(response.headers().hasHeaderWithName(header)).as(header).isTrue();
    }
    Api.problem(400, Api.request().get(file.address() + "?okand=1"));
  }
}
