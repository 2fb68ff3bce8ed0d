package se.styrning.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
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
import java.util.EnumSet;
import java.util.Set;

/**
 * The key that signs and verifies access tokens where there is no provider. The private half lies
 * in the data folder, where only the owner of the file may read it; it is made when it is first
 * asked for, and is RSA since Quarkus takes no other kind as {@code quarkus.oidc.public-key}.
 */
final class LocalKey {

  private static final int BITS = 2048;
  private static final String ALGORITHM = "RSA";
  private static final String BEGIN = "-----BEGIN %s-----".formatted("PRIVATE KEY");
  private static final String END = "-----END %s-----".formatted("PRIVATE KEY");
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  private LocalKey(PrivateKey privateKey, PublicKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  PrivateKey privateKey() {
    return privateKey;
  }

  PublicKey publicKey() {
    return publicKey;
  }

  /** The key of a data folder. The folder and the key are made if there are none. */
  static synchronized LocalKey of(Path folder) {
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
  static PublicKey unusable() {
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
        write(folder, file);
      }
    }
  }

  /** Gets its real name once it is whole. */
  private static void write(Path folder, Path file) throws IOException {
    Path unfinished = Files.createTempFile(folder, "nyckel-", ".ny", ownerOnly(folder));
    try {
      byte[] key = generate().getPrivate().getEncoded();
      Files.writeString(
          unfinished,
          "%s%n%s%n%s%n".formatted(BEGIN, LINES.encodeToString(key), END),
          StandardOpenOption.SYNC);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
    return posix(folder)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static void requireSecret(Path file) throws IOException {
    if (posix(file) && !OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
      throw new StartRefused(
          "Nyckelfilen %s får läsas eller ändras av andra än sin ägare. Gör en ny genom att ta bort"
                  .formatted(file)
              + " den, eller kör chmod 600 om ingen annan kan ha läst den.");
    }
  }

  /** Windows keeps the folder of a user from other users by other means. */
  private static boolean posix(Path file) throws IOException {
    return Files.getFileStore(file).supportsFileAttributeView("posix");
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
