package se.styrning.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.styrning.start.folder.DataFolderLock;
import se.styrning.start.folder.StartRefused;
import se.styrning.start.token.TokenSource;

/** The token command, without Quarkus; where its output matters, in a process of its own. */
class TokenCommandTest {

  @TempDir Path root;

  @Test
  @DisplayName("BEH-003 Kommandot skriver biljetten och ingenting annat")
  void printsTokenOnly() throws Exception {
    Program program =
        Program.start(root, root, "token", "--roll", "controller", "--organ", "1441-ks");

    assertThat(program.exitCode()).isZero();
    assertThat(program.err()).isEmpty();
    assertThat(program.out()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\R");
    JwtClaims claims = TokenChecks.verify(root, program.out().strip());
    assertThat(claims.getStringListClaimValue("groups")).containsExactly("controller");
    assertThat(claims.getStringListClaimValue("organ")).containsExactly("1441-ks");
    assertThat(claims.hasClaim("kommuner")).isFalse();
    assertThat(claims.getSubject()).isEqualTo("lokal");
    assertThat(claims.getStringClaimValue("azp")).isEqualTo("styrning-token");
    assertThat(lifetime(claims)).isEqualTo(300);
  }

  @Test
  @DisplayName(
      "BEH-003 Kommandot behöver varken server eller databas, och en server får vara igång")
  void needsNoServer() throws Exception {
    try (DataFolderLock running = DataFolderLock.take(root)) {
      assertThat(running).isNotNull();
      Program program =
          Program.start(root, root, "token", "--roll", "redaktor", "--organ", "1441-ks");
      assertThat(program.exitCode()).isZero();
      TokenChecks.verify(root, program.out().strip());
    }
    assertThat(root.resolve("postgresql")).doesNotExist();
  }

  @Test
  @DisplayName(
      "BEH-003 Flera roller, organ och kommuner kan anges, liksom subjekt och giltighetstid")
  void takesSeveralValues() throws Exception {
    JwtClaims claims =
        claims(
            "--roll redaktor --roll administrator --organ 1441-ks --organ 1441-bun --kommun 1441"
                + " --kommun 1384 --roll redaktor --subjekt anna.a --minuter 60");

    assertThat(claims.getStringListClaimValue("groups"))
        .containsExactly("redaktor", "administrator");
    assertThat(claims.getStringListClaimValue("organ")).containsExactly("1441-ks", "1441-bun");
    assertThat(claims.getStringListClaimValue("kommuner")).containsExactly("1441", "1384");
    assertThat(claims.getSubject()).isEqualTo("anna.a");
    assertThat(lifetime(claims)).isEqualTo(3600);
  }

  @Test
  @DisplayName("BEH-024 Med --uppdrag får biljetten roller för vart och ett av organen")
  void assignsRoles() throws Exception {
    JwtClaims claims =
        claims(
            "--uppdrag 1441-ks=redaktor,controller --uppdrag 1441-kf=namndsekreterare"
                + " --uppdrag 1441=administrator");

    assertThat(claims.getClaimValue("uppdrag", Map.class))
        .isEqualTo(
            Map.of(
                "1441-ks", List.of("redaktor", "controller"),
                "1441-kf", List.of("namndsekreterare"),
                "1441", List.of("administrator")));
    assertThat(claims.hasClaim("groups")).isFalse();
    assertThat(claims.hasClaim("organ")).isFalse();
    assertThat(claims.hasClaim("kommuner")).isFalse();
  }

  @Test
  @DisplayName("BEH-003 Två biljetter är aldrig samma biljett")
  void tellsTokensApart() throws Exception {
    String order = "--roll administrator --kommun 1441";
    assertThat(claims(order).getJwtId()).isNotEqualTo(claims(order).getJwtId());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''"
            + "| ange minst en roll med --roll: redaktor, controller, namndsekreterare,"
            + " administrator.",
        "--organ 1441-ks"
            + "| ange minst en roll med --roll: redaktor, controller, namndsekreterare,"
            + " administrator.",
        "--roll kung --organ 1441-ks"
            + "| rollen kung finns inte; dessa finns: redaktor, controller, namndsekreterare,"
            + " administrator.",
        "--roll Controller --organ 1441-ks"
            + "| rollen Controller finns inte; dessa finns: redaktor, controller,"
            + " namndsekreterare, administrator.",
        "--roll controller | rollen controller gäller ett organ; ange det med --organ.",
        "--roll controller --kommun 1441"
            + "| rollen controller gäller ett organ; ange det med --organ.",
        "--roll administrator --organ 1441-ks"
            + "| rollen administrator gäller en kommun; ange den med --kommun.",
        "--roll controller --organ ks | --organ ks går inte: ett organ skrivs som 1441-ks.",
        "--roll controller --organ 1441-KS"
            + "| --organ 1441-KS går inte: ett organ skrivs som 1441-ks.",
        "--roll administrator --kommun 14410"
            + "| --kommun 14410 går inte: en kommunkod har fyra siffror.",
        "--roll controller --organ 1441-ks --minuter 0"
            + "| --minuter 0 går inte: en biljett gäller 1 till 60 minuter.",
        "--roll controller --organ 1441-ks --minuter 61"
            + "| --minuter 61 går inte: en biljett gäller 1 till 60 minuter.",
        "--roll controller --organ 1441-ks --minuter fem"
            + "| --minuter fem går inte: en biljett gäller 1 till 60 minuter.",
        "--roll controller --organ 1441-ks --subjekt a\tb"
            + "| --subjekt ska ha ett värde, av bokstäver, siffror och . _ @ : -.",
        "--roll controller --organ 1441-ks --subjekt a --subjekt b"
            + "| --subjekt ska ha ett värde, av bokstäver, siffror och . _ @ : -.",
        "--roll | --roll saknar värde.",
        "--rol\tl x"
            + "| --rol?l finns inte; dessa finns: --roll, --organ, --kommun, --uppdrag, --subjekt,"
            + " --minuter.",
        "--roll redaktor --roll controller --organ 1441-ks --organ 1441-sbn"
            + "| flera roller och flera organ säger inte vilken roll som gäller vilket organ; ange"
            + " dem med --uppdrag.",
        "--uppdrag 1441-ks"
            + "| --uppdrag 1441-ks går inte: det skrivs som 1441-ks=redaktor,controller eller"
            + " 1441=administrator.",
        "--uppdrag ks=redaktor"
            + "| --uppdrag ks=redaktor går inte: det skrivs som 1441-ks=redaktor,controller eller"
            + " 1441=administrator.",
        "--uppdrag 1441-ks=kung"
            + "| rollen kung finns inte; dessa finns: redaktor, controller, namndsekreterare,"
            + " administrator.",
        "--uppdrag 1441=redaktor | rollen redaktor gäller ett organ, inte 1441.",
        "--uppdrag 1441-ks=administrator"
            + "| rollen administrator gäller en kommun, inte 1441-ks.",
        "--uppdrag 1441-ks=redaktor --organ 1441-sbn"
            + "| --uppdrag säger allt om vad biljetten ger; ange det inte ihop med --roll, --organ"
            + " eller --kommun."
      })
  @DisplayName("BEH-004 En beställning som inte kan bli en biljett nekas och orsaken sägs")
  void refusesWhatMakesNoToken(String order, String reason) {
    assertThatThrownBy(() -> claims(order))
        .isInstanceOf(StartRefused.class)
        .hasMessage("Ingen biljett: " + reason);
    assertThat(root).isEmptyDirectory();
  }

  @Test
  @DisplayName("BEH-004 Beskedet är en rad på standard fel, standard ut är tom och felkoden ett")
  void complainsOnStandardError() throws Exception {
    Program program = Program.start(root, root, "token", "--roll", "kung", "--organ", "1441-ks");

    assertThat(program.exitCode()).isOne();
    assertThat(program.out()).isEmpty();
    assertThat(program.err())
        .isEqualToNormalizingNewlines(
            "Ingen biljett: rollen kung finns inte; dessa finns: redaktor, controller,"
                + " namndsekreterare, administrator.\n");
  }

  @ParameterizedTest
  @EnumSource(
      value = TokenSource.class,
      names = {"CONFIGURED", "NONE"})
  @DisplayName(
      "BEH-004 Där den lokala nyckeln inte används ges ingen biljett, och ingen nyckel görs")
  void refusesWhereKeyIsNotUsed(TokenSource tokens) throws IOException {
    assertThatThrownBy(
            () ->
                TokenCommand.run(
                    configuration(tokens), "token", "--roll", "redaktor", "--organ", "1441-ks"))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "Ingen biljett: den lokala nyckeln används inte här, enligt"
                + " QUARKUS_OIDC_AUTH_SERVER_URL, QUARKUS_OIDC_PUBLIC_KEY eller"
                + " STYRNING_BEHORIGHET_NYCKEL.");
    try (var files = Files.list(root)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  @DisplayName("BEH-006 Programmet startar inte på egen databas utan besked om biljetter")
  void refusesToStartInOperation() throws Exception {
    Program program =
        Program.start(
            root, Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/x"));

    assertThat(program.exitCode()).isOne();
    assertThat(program.out()).isEmpty();
    assertThat(program.err())
        .isEqualToNormalizingNewlines(
            "Ingen leverantör av biljetter är angiven. Sätt QUARKUS_OIDC_AUTH_SERVER_URL, eller"
                + " STYRNING_BEHORIGHET_NYCKEL till lokal (nyckeln i datamappen) eller ingen"
                + " (ingen kan skriva).\n");
  }

  @Test
  @DisplayName("DRIFT-025 En databas som är borta vid start ger en rad och felkod ett, inte fyrtio")
  void tellsThatDatabaseIsAway() throws Exception {
    for (String[] command : new String[][] {{}, {"migrera"}}) {
      Program program =
          Program.start(
              root,
              Map.of(
                  "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/x?password=hemligt",
                  "QUARKUS_HTTP_PORT", "0",
                  "STYRNING_BEHORIGHET_NYCKEL", "ingen"),
              command);
      assertThat(program.exitCode()).isOne();
      assertThat(program.out()).isEmpty();
      assertThat(program.err().strip())
          .startsWith("Databasen jdbc:postgresql://127.0.0.1:1/x svarar inte")
          .doesNotContain("\n", "hemligt");
    }
  }

  private JwtClaims claims(String order) throws Exception {
    List<String> words = order.isEmpty() ? List.of() : List.of(order.split(" "));
    String[] args = new String[words.size() + 1];
    args[0] = "token";
    for (int i = 0; i < words.size(); i++) {
      args[i + 1] = words.get(i);
    }
    return TokenChecks.verify(root, TokenCommand.run(configuration(TokenSource.LOCAL), args));
  }

  private StartConfiguration configuration(TokenSource tokens) {
    return new StartConfiguration(false, tokens, root, "0.0.0.0", 8080, "127.0.0.1", 9080, false);
  }

  private static long lifetime(JwtClaims claims) throws Exception {
    return claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue();
  }
}
