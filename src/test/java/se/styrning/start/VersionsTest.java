package se.styrning.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import io.netty.util.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.util.DriverInfo;

/** Versions that the pom sets above the platform's are those that run. */
class VersionsTest {

  @Test
  @DisplayName(
      "DRIFT-041 Det som körs är de versioner som är satta, och bygget skriver vad det består av")
  void runsWhatIsSet() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    assertThat(Version.identify().get("netty-codec-http").artifactVersion())
        .isEqualTo(set(pom, "netty"));
    assertThat(PackageVersion.VERSION).hasToString(set(pom, "jackson"));
    assertThat(DriverInfo.DRIVER_VERSION).isEqualTo(set(pom, "postgresql"));
    assertThat(pom).contains("<goal>makeBom</goal>");
  }

  private static String set(String pom, String library) {
    Matcher version =
        Pattern.compile("<%1$s.version>([^<]+)</%1$s.version>".formatted(library)).matcher(pom);
    assertThat(version.find()).as(library).isTrue();
    return version.group(1);
  }
}
