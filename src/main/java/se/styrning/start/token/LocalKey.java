package se.styrning.start.token;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import se.styrning.start.folder.DataFolder;
import se.styrning.start.folder.SecretFile;
import se.styrning.start.folder.StartRefused;

/**
 * The key that signs and verifies access tokens where there is no provider. The private half lies
 * in the data folder, where only the owner of the file may read it; it is made when it is first
 * asked for, and is RSA since Quarkus takes no other kind as {@code quarkus.oidc.public-key}.
 */
public final class LocalKey {

  private static final int BITS = 2048;
  private static final String ALGORITHM = "RSA";
  private static final String BEGIN = "-----BEGIN %s-----".formatted("PRIVATE KEY");
  private static final String END = "-----END %s-----".formatted("PRIVATE KEY");
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  private LocalKey(PrivateKey privateKey, PublicKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  public PrivateKey privateKey() {
    return privateKey;
  }

  public PublicKey publicKey() {
    return publicKey;
  }

  /** The key of a data folder. The folder and the key are made if there are none. */
  public static synchronized LocalKey of(Path folder) {
    Path file = new DataFolder(folder).key();
    try {
      if (Files.notExists(file)) {
        create(folder, file);
      }
      requireSecret(file);
      return read(file);
    } catch (IOException e) {
      throw new StartRefused(
          "Nyckelfilen %s går inte att skapa eller läsa.".formatted(file.toAbsolutePath()), e);
    }
  }

  /** A key that nobody has the private half of, so that every token is refused. */
  public static PublicKey unusable() {
    return generate().getPublic();
  }

  /** The server and the token command may both be the first to ask; they take turns. */
  private static void create(Path folder, Path file) throws IOException {
    Files.createDirectories(folder);
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("nyckel.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock turn = channel.lock()) {
      if (turn.isValid() && Files.notExists(file)) {
        write(file);
      }
    }
  }

  private static void write(Path file) throws IOException {
    byte[] key = generate().getPrivate().getEncoded();
    new SecretFile(file).write("%s%n%s%n%s%n".formatted(BEGIN, LINES.encodeToString(key), END));
  }

  private static void requireSecret(Path file) throws IOException {
    if (!new SecretFile(file).isSecret()) {
      throw new StartRefused(
          "Nyckelfilen %s får läsas eller ändras av andra än sin ägare. Gör en ny genom att ta bort"
                  .formatted(file)
              + " den, eller kör chmod 600 om ingen annan kan ha läst den.");
    }
  }

  private static LocalKey read(Path file) throws IOException {
    try {
      String text = Files.readString(file).replace(BEGIN, "").replace(END, "");
      byte[] encoded = Base64.getMimeDecoder().decode(text);
      KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
      PrivateKey key = factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
      if (key instanceof RSAPrivateCrtKey rsa && rsa.getModulus().bitLength() >= BITS) {
        return new LocalKey(
            key,
            factory.generatePublic(
                new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent())));
      }
      throw new GeneralSecurityException("too short");
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new StartRefused(
          "Nyckelfilen %s är inte en privat RSA-nyckel i PEM-form (PKCS #8) om minst %d bitar."
              .formatted(file, BITS),
          e);
    }
  }

  private static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
