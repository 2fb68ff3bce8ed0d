package se.styrning.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.start.folder.DataFolder;
import se.styrning.start.folder.StartRefused;
import se.styrning.start.token.LocalKey;

/** The key file on its own, without Quarkus. */
class LocalKeyTest {

  @TempDir Path root;

  @Test
  @DisplayName("BEH-001 Nyckeln görs med mappen, bara ägaren får läsa den, och den finns kvar")
  void isMadeOnce() throws IOException {
    Path folder = root.resolve("ny/data");

    LocalKey made = LocalKey.of(folder);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(folder))))
        .isEqualTo("rw-------");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("nyckel.pem", "nyckel.lock");
    assertThat(LocalKey.of(folder).publicKey()).isEqualTo(made.publicKey());
    assertThat(LocalKey.of(folder).privateKey()).isEqualTo(made.privateKey());
    assertThat(LocalKey.of(root.resolve("annan")).publicKey()).isNotEqualTo(made.publicKey());
  }

  @Test
  @DisplayName("BEH-001 Två program som frågar samtidigt får samma nyckel")
  void isSharedByThoseWhoComeFirst() throws Exception {
    Path folder = root.resolve("data");
    Program one = token(folder);
    Program two = token(folder);

    assertThat(one.exitCode()).isZero();
    assertThat(two.exitCode()).isZero();
    TokenChecks.verify(folder, one.out().strip());
    TokenChecks.verify(folder, two.out().strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx", "rw-----w-"})
  @DisplayName("BEH-002 En nyckelfil som andra kan läsa eller ändra nekas med en rad")
  void isRefusedWhenOthersCanReachIt(String permissions) throws IOException {
    LocalKey.of(root);
    Files.setPosixFilePermissions(file(root), PosixFilePermissions.fromString(permissions));

    assertThatThrownBy(() -> LocalKey.of(root))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "Nyckelfilen %s får läsas eller ändras av andra än sin ägare. Gör en ny genom att ta"
                + " bort den, eller kör chmod 600 om ingen annan kan ha läst den.",
            file(root));
  }

  @ParameterizedTest
  @CsvSource({"RSA, 1024", "EC, 256"})
  @DisplayName("BEH-002 En nyckel av annat slag eller för kort nekas med en rad")
  void isRefusedWhenWeak(String algorithm, int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(bits);
    byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
    assertNoKey(Base64.getMimeEncoder().encodeToString(key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "inte en nyckel", "AAAA"})
  @DisplayName("BEH-002 En fil som inte är en nyckel nekas med en rad och lämnas som den är")
  void isRefusedWhenNoKey(String content) throws IOException {
    assertNoKey(content);
    assertThat(file(root)).hasContent(content);
  }

  @Test
  @DisplayName("BEH-002 En mapp som inte går att skriva i nekas med en rad")
  void isRefusedWithoutFolder() throws IOException {
    Path folder = Files.createFile(root.resolve("fil")).resolve("data");

    assertThatThrownBy(() -> LocalKey.of(folder))
        .isInstanceOf(StartRefused.class)
        .hasMessage("Nyckelfilen %s går inte att skapa eller läsa.", file(folder));
  }

  private void assertNoKey(String content) throws IOException {
    Files.writeString(file(root), content);
    Files.setPosixFilePermissions(file(root), PosixFilePermissions.fromString("rw-------"));
    assertThatThrownBy(() -> LocalKey.of(root))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "Nyckelfilen %s är inte en privat RSA-nyckel i PEM-form (PKCS #8) om minst 2048 bitar.",
            file(root));
  }

  private Program token(Path folder) throws IOException {
    return Program.start(root, folder, "token", "--roll", "redaktor", "--organ", "1441-ks");
  }

  private static Path file(Path folder) {
    return new DataFolder(folder).key();
  }
}
