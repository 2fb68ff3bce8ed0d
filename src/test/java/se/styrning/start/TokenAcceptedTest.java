package se.styrning.start;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrning.start.folder.DataFolder;
import se.styrning.start.token.TokenSource;
import se.styrning.testsupport.TestTokens;

/** The command signs with a key file; here it holds the key that the running application trusts. */
@QuarkusTest
class TokenAcceptedTest {

  @TempDir Path root;

  @Test
  @DisplayName("BEH-005 Kommandots biljett godtas av den som litar på nyckeln")
  void isAccepted() throws IOException {
    Path file = new DataFolder(root).key();
    Files.writeString(file, TestTokens.privateKey());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    send(token()).then().statusCode(200);
  }

  @Test
  @DisplayName("BEH-005 Kommandots biljett med en annan mapps nyckel nekas")
  void isRefusedWithAnotherKey() {
    assertThat(problem(401, send(token())).getString("type"))
        .endsWith("/problemtyper/ej-autentiserad");
  }

  private String token() {
    return TokenCommand.run(
        new StartConfiguration(
            false, TokenSource.LOCAL, root, "0.0.0.0", 8080, "127.0.0.1", 9080, false),
        "token",
        "--roll",
        "controller",
        "--organ",
        "1441-ks");
  }

  private static Response send(String token) {
    return request().header("Authorization", "Bearer " + token).get(PLAN);
  }
}
