package se.styrning.kontrakt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Contract;

/** The areas RES, UFN, MOG and VER of the national profile, over the served contract. */
@QuarkusTest
class ProfilAdressTest {

  /** How files end, which programs tell them by; conformance.md says why they do. */
  private static final String ENDING = "[.](ics|html|pdf|xlsx|csv)$";

  /** Neuter nouns that are the same in singular and plural, and resources of which there is one. */
  private static final Set<String> NOT_COUNTED =
      Set.of(
          "api-info",
          "avstamning",
          "datalexikon",
          "dcat",
          "avsnitt",
          "behandling",
          "beslut",
          "budgetlage",
          "csvw",
          "finansiella-mal",
          "globala-mal",
          "inlamning",
          "kopia",
          "malpaverkan",
          "manadsutfall",
          "organ",
          "oversikt",
          "overlamning",
          "paborjande",
          "periodisering",
          "rapport",
          "revisionslogg",
          "skillnad",
          "statistik",
          "uppfoljningsschema",
          "utfall",
          "utkast",
          "varden",
          "verksamhetsperspektiv",
          "mandatperiodsteman",
          "produktionsomraden");

  @Test
  @DisplayName("KON-003 RES.02 Ingen parameter bär personnummer eller databasnyckel")
  void exposesNoPersonalNumber() {
    assertThat(Profil.parameters())
        .extracting(parameter -> parameter.path("name").asText().toLowerCase())
        .doesNotContain("pnr", "personnummer", "personnr", "ssn", "uuid");
    assertThat(Profil.members().values())
        .extracting(member -> member.path("format").asText())
        .doesNotContain("uuid");
  }

  @Test
  @DisplayName(
      "KON-003 RES.06 Resurser heter substantiv i plural med små bokstäver och bindestreck")
  void namesResourcesInPlural() {
    for (String segment : segments()) {
      assertThat(segment)
          .matches("[a-z0-9]+(-[a-z0-9]+)*")
          .doesNotMatch("(get|post|put|delete)-.*");
      assertThat(NOT_COUNTED.contains(segment) || segment.matches(".*(er|ar|or)"))
          .as(segment)
          .isTrue();
    }
  }

  @Test
  @DisplayName("KON-003 UFN.01 UFN.02 VER.05 Serverns adress är https://domän/api/vN")
  void hasOneVersionedServer() {
    assertThat(Profil.servers()).hasSize(1);
    assertThat(Profil.servers())
        .allMatch(url -> url.matches("https://[a-z0-9.-]+/[a-z0-9-]+/v\\d+"));
    assertThat(URI.create(Profil.servers().get(0)).getPort()).isIn(-1, 443);
    int major = Integer.parseInt(Profil.servers().get(0).replaceFirst(".*/v", ""));
    assertThat(Profil.info().path("version").asText()).matches(major + "\\.\\d+\\.\\d+");
  }

  @Test
  @DisplayName("KON-003 UFN.04 UFN.03 Listor tar fields, sort, limit och page")
  void namesListParametersAsProfileDoes() {
    assertThat(Profil.lists()).isNotEmpty();
    for (Contract.Operation list : Profil.lists()) {
      assertThat(Profil.parameters(list))
          .as(list.id())
          .extracting(parameter -> parameter.path("name").asText())
          .contains("fields", "sort", "limit", "page");
    }
    assertThat(Profil.lists()).allMatch(o -> o.method().equals("get"));
  }

  @Test
  @DisplayName("KON-003 UFN.05 Adresser med server och sökväg är högst 2048 tecken")
  void keepsAddressesShort() {
    assertThat(Profil.paths()).allMatch(path -> (Profil.servers().get(0) + path).length() <= 2048);
  }

  @Test
  @DisplayName("KON-003 UFN.07 UFN.08 UFN.09 Sökvägar har bara a–z, siffror och bindestreck")
  void spellsPathsPlainly() {
    assertThat(Profil.servers()).allMatch(url -> url.matches("[a-z0-9:/.-]+"));
    for (String path : Profil.paths()) {
      assertThat(path.replaceFirst(ENDING, "")).matches("(/([a-z0-9-]+|\\{[a-zA-Z]+}))+");
    }
  }

  @Test
  @DisplayName("KON-003 MOG.01 SAK.30 Varje sökväg har en vanlig metod, och läsning är GET")
  void usesOrdinaryVerbs() {
    for (JsonNode item : Profil.document().path("paths")) {
      assertThat(Profil.names(item))
          .isSubsetOf("get", "put", "post", "delete", "patch")
          .isNotEmpty();
    }
    assertThat(Profil.operations())
        .filteredOn(o -> o.method().equals("get") || o.method().equals("delete"))
        .isNotEmpty()
        .noneMatch(o -> o.node().has("requestBody"));
  }

  @Test
  @DisplayName("KON-003 VER.06 api-info finns direkt under API:ets rot")
  void hasApiInfo() {
    assertThat(Profil.paths()).contains("/api-info");
  }

  private static List<String> segments() {
    return Profil.paths().stream()
        .flatMap(path -> Arrays.stream(path.substring(1).split("/")))
        .filter(segment -> !segment.startsWith("{"))
        .map(segment -> segment.replaceFirst(ENDING, ""))
        .distinct()
        .toList();
  }
}
