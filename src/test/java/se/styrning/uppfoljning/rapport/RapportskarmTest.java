package se.styrning.uppfoljning.rapport;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Chromium;

/** The page in a real browser. The pictures are left in {@code target/rapport} to look at. */
@QuarkusTest
class RapportskarmTest {

  @TestHTTPResource("/styrning/v1/uppfoljningar/1441-ks-2023-apr/rapport.html")
  URI page;

  @TempDir Path profile;

  @ParameterizedTest
  @CsvSource({"dator,1280,4200,ljus", "telefon,500,6400,ljus", "dator,1280,4200,mork"})
  @DisplayName("UPP-098 Sidan visas i en webbläsare utan en rad i konsolen")
  void leavesConsoleClean(String device, int width, int height, String mode) throws Exception {
    Path picture = Path.of("target", "rapport", device + "-" + mode + ".png");
    Chromium.required(profile).picture(page.toString(), width, height, mode, picture);
  }
}
