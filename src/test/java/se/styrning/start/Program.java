package se.styrning.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program as a process of its own, which knows no other configuration than it is given. */
record Program(Process process, Path outFile, Path errFile) {

  /** Starts the program on a data folder; what it writes lies below a folder for such files. */
  static Program start(Path files, Path dataFolder, String... args) throws IOException {
    return start(files, Map.of("STYRNING_DATA_KATALOG", dataFolder.toString()), args);
  }

  static Program start(Path files, Map<String, String> environment, String... args)
      throws IOException {
    Path out = Files.createTempFile(files, "ut", ".txt");
    Path err = Files.createTempFile(files, "fel", ".txt");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Styrning.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(files.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(QUARKUS|STYRNING|JAVA)_.*"));
    builder.environment().putAll(environment);
    return new Program(builder.start(), out, err);
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  String out() throws IOException {
    return Files.readString(outFile, StandardCharsets.UTF_8);
  }

  String err() throws IOException {
    return Files.readString(errFile, StandardCharsets.UTF_8);
  }
}
