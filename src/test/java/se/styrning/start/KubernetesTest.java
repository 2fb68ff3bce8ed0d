package se.styrning.start;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.start.folder.StartRefused;
import se.styrning.start.token.TokenSource;
import se.styrning.testsupport.Metrics;

/** The manifests in docker/kubernetes, held against the running application. */
@QuarkusTest
class KubernetesTest {

  private static final Path FOLDER = Path.of("docker/kubernetes");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** What the Java runtime reads, not the application. */
  private static final String OF_JAVA = "JAVA_TOOL_OPTIONS";

  @Test
  @DisplayName("DRIFT-005 Varje sökväg som Kubernetes prövar svarar 200")
  void probesAnswer() throws IOException {
    JsonNode container = container("Deployment");
    for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
      JsonNode asked = container.path(probe).path("httpGet");
      assertThat(asked.path("port").asText()).isEqualTo("http");
      given().basePath("").get(asked.path("path").asText()).then().statusCode(200);
    }
    JsonNode metrics = one("Deployment").at("/spec/template/metadata/annotations");
    assertThat(Metrics.at(metrics.path("prometheus.io/path").asText()).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("DRIFT-005 Portarna är den som programmet lyssnar på")
  void portsAreThatOfTheApplication() throws IOException {
    String port = portUnlessToldOtherwise();
    JsonNode named = container("Deployment").at("/ports/0");
    assertThat(named.path("containerPort").asText()).isEqualTo(port);
    assertThat(one("Service").at("/spec/ports/0/targetPort")).isEqualTo(named.path("name"));
    String ofMetrics = Integer.toString(Integer.parseInt(port) + 1000);
    assertThat(container("Deployment").at("/ports/1/containerPort").asText()).isEqualTo(ofMetrics);
    assertThat(one("Deployment").at("/spec/template/metadata/annotations"))
        .anyMatch(value -> value.asText().equals(ofMetrics));
  }

  @Test
  @DisplayName("DRIFT-040 Bara vägen in når API:et, och bara övervakningen mätvärdena")
  void letsInWhoShall() throws IOException {
    JsonNode policy = one("NetworkPolicy").path("spec");
    assertThat(policy.at("/podSelector/matchLabels"))
        .isEqualTo(one("Deployment").at("/spec/selector/matchLabels"));
    assertThat(policy.path("policyTypes"))
        .map(JsonNode::asText)
        .containsExactly("Ingress", "Egress");
    assertThat(policy.path("ingress")).hasSize(2).noneMatch(rule -> rule.path("from").isEmpty());
    List<String> ports =
        policy.path("ingress").findValues("port").stream().map(JsonNode::asText).toList();
    assertThat(container("Deployment").path("ports"))
        .map(port -> port.path("name").asText())
        .isEqualTo(ports);
  }

  @Test
  @DisplayName("DRIFT-040 Avbilderna är bestämda och körs med skrivskyddade filer")
  void namesOneImage() throws IOException {
    JsonNode compose = YAML.readTree(Path.of("docker/compose.yaml").toFile()).path("services");
    assertThat(compose.findValues("image"))
        .map(JsonNode::asText)
        .isNotEmpty()
        .allMatch(image -> image.matches("[a-z/]+:[0-9]+[.][0-9.]+"));
    assertThat(compose.at("/styrning/read_only").asBoolean()).isTrue();
    assertThat(Files.readString(Path.of("docker/Dockerfile")))
        .containsPattern("(?m)^FROM [a-z-]+:[0-9]+[.][0-9._]+-jre$");
  }

  /** The running application was told a port of its own, for the tests. */
  private static String portUnlessToldOtherwise() throws IOException {
    Properties settings = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      settings.load(file);
    }
    return settings.getProperty("quarkus.http.port");
  }

  @Test
  @DisplayName("DRIFT-005 Varje inställning finns, och ingen hemlighet är skriven")
  void settingsExist() throws IOException {
    Set<String> known = new TreeSet<>(List.of(OF_JAVA));
    ConfigProvider.getConfig().getPropertyNames().forEach(name -> known.add(variable(name)));
    String table = Files.readString(Path.of("docs/konfiguration.md"));
    assertThat(settings())
        .hasSizeGreaterThan(5)
        .allMatch(name -> known.contains(name) || table.contains("`" + name + "`"))
        .noneMatch(name -> name.endsWith("_PASSWORD"));
    assertThat(documents()).noneMatch(document -> kind(document).equals("Secret"));
  }

  @Test
  @DisplayName("DRIFT-005 Instanserna migrerar inte, det gör jobbet, och det slutar")
  void theJobMigrates() throws IOException {
    JsonNode off = container("Deployment").at("/env/0");
    assertThat(off.path("name").asText()).isEqualTo(variable("quarkus.flyway.migrate-at-start"));
    assertThat(off.path("value").asText()).isEqualTo("false");
    String command = container("Job").at("/args/0").asText();
    assertThat(MigrationCommand.isAsked(command)).isTrue();
    assertThat(one("Job").at("/spec/template/spec/restartPolicy").asText()).isEqualTo("Never");
  }

  @Test
  @DisplayName("DRIFT-005 En instans i taget får vara borta, och lasten avgör hur många de är")
  void keepsServing() throws IOException {
    JsonNode labels = one("Deployment").at("/spec/template/metadata/labels");
    for (String kind : List.of("PodDisruptionBudget", "Deployment")) {
      assertThat(one(kind).at("/spec/selector/matchLabels")).isEqualTo(labels);
    }
    assertThat(one("Service").at("/spec/selector")).isEqualTo(labels);
    assertThat(one("Job").at("/spec/template/metadata/labels")).isNotEqualTo(labels);
    assertThat(one("PodDisruptionBudget").at("/spec/minAvailable").asInt()).isOne();
    assertThat(one("Deployment").at("/spec/replicas").asInt()).isEqualTo(2);
    JsonNode scaling = one("HorizontalPodAutoscaler").path("spec");
    assertThat(scaling.at("/scaleTargetRef/name"))
        .isEqualTo(one("Deployment").at("/metadata/name"));
    assertThat(scaling.at("/metrics/0/resource/name").asText()).isEqualTo("cpu");
    assertThat(container("Deployment").at("/resources/requests/cpu").asText()).isNotEmpty();
  }

  @Test
  @DisplayName("DRIFT-005 Programmet körs utan rättigheter och kan inte ändra sina filer")
  void runsWithoutRights() throws IOException {
    for (String kind : List.of("Deployment", "Job")) {
      assertThat(one(kind).at("/spec/template/spec/securityContext/runAsNonRoot").asBoolean())
          .isTrue();
      JsonNode rights = container(kind).path("securityContext");
      assertThat(rights.path("readOnlyRootFilesystem").asBoolean()).isTrue();
      assertThat(rights.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
    }
  }

  @Test
  @DisplayName("DRIFT-007 Utan egen databas finns inget att migrera, och det sägs")
  void migratesNothingEmbedded() {
    StartConfiguration embedded =
        new StartConfiguration(
            false, TokenSource.LOCAL, FOLDER, "0.0.0.0", 8080, "127.0.0.1", 9080, false);
    assertThatThrownBy(() -> MigrationCommand.prepare(embedded))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("Ingen migrering: ange databasen i QUARKUS_DATASOURCE_JDBC_URL.");
  }

  private static Set<String> settings() throws IOException {
    Set<String> names = new TreeSet<>();
    one("ConfigMap").path("data").fieldNames().forEachRemaining(names::add);
    container("Deployment").path("env").forEach(set -> names.add(set.path("name").asText()));
    return names;
  }

  private static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static JsonNode container(String kind) throws IOException {
    return one(kind).at("/spec/template/spec/containers/0");
  }

  private static JsonNode one(String kind) throws IOException {
    List<JsonNode> found =
        documents().stream().filter(document -> kind(document).equals(kind)).toList();
    assertThat(found).as(kind).hasSize(1);
    return found.get(0);
  }

  private static String kind(JsonNode document) {
    return document.path("kind").asText();
  }

  private static List<JsonNode> documents() throws IOException {
    List<JsonNode> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        YAML.readerFor(JsonNode.class)
            .<JsonNode>readValues(file.toFile())
            .forEachRemaining(documents::add);
      }
    }
    return documents;
  }
}
