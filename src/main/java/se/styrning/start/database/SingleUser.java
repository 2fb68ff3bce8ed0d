package se.styrning.start.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.styrning.start.folder.DataFolder;

/**
 * PostgreSQL without a server, for its owner alone: it answers no connection, so that what must be
 * done before anybody may come in can be done.
 */
final class SingleUser {

  private SingleUser() {}

  /** Runs a statement on the cluster, whose server does not run. */
  static void run(DataFolder folder, String statement) throws IOException {
    Path program = program(folder).orElseThrow(() -> new IOException("PostgreSQL is not unpacked"));
    List<String> command =
        List.of(program.toString(), "--single", "-D", folder.cluster().toString(), "postgres");
    Process process =
        new ProcessBuilder(Postmaster.ordinary(command))
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.appendTo(folder.log().toFile()))
            .start();
    try (var input = process.getOutputStream()) {
      input.write((statement + "\n").getBytes(StandardCharsets.UTF_8));
    }
    try {
      if (process.waitFor() != 0) {
        throw new IOException("PostgreSQL ended with " + process.exitValue());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }

  /** The server's program, if it has been unpacked. */
  static Optional<Path> program(DataFolder folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder.programs())) {
      return files.filter(file -> file.endsWith(Path.of("bin", "postgres"))).findFirst();
    }
  }
}
