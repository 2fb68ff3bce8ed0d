package se.styrning.kontrakt;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.ROOT;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KontraktTest {

  private static final Path COMMITTED = Path.of("openapi/openapi.yaml");
  private static final Path SERVED = Path.of("target/openapi.yaml");

  @Test
  @DisplayName("KON-001 Kontraktet i kodförrådet är byte för byte det som tjänsten lämnar ut")
  void servesCommittedContract() throws IOException {
    byte[] served = served("/openapi.yaml");
    Files.write(Exempel.writes() ? COMMITTED : SERVED, served);
    assertThat(Files.readString(COMMITTED))
        .as("%s differs from the served one, kept in %s; run %s", COMMITTED, SERVED, Exempel.UPDATE)
        .isEqualTo(new String(served, StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName(
      "KON-001 Kontraktet finns som YAML och JSON med samma innehåll, bara YAML i förrådet")
  void servesSameContractAsJson() throws IOException {
    assertThat(new ObjectMapper().readTree(served("/openapi.json")))
        .isEqualTo(new ObjectMapper(new YAMLFactory()).readTree(served("/openapi.yaml")));
    assertThat(Path.of("openapi/openapi.json")).doesNotExist();
    assertThat(Files.readAllLines(Path.of(".gitignore"))).contains("openapi/openapi.json");
  }

  private static byte[] served(String document) {
    return RestAssured.given().get(ROOT + document).then().statusCode(200).extract().asByteArray();
  }
}
