package se.styrning.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import se.styrning.start.folder.StartRefused;

/**
 * Tries the ports before anything else is started. Quarkus would notice too, but only after the
 * database has been started, and with a stack trace.
 */
final class Ports {

  private static final String MANAGEMENT_PORT = "quarkus.management.port";

  private Ports() {}

  /** Refuses to start on a port that is taken, and tells Quarkus which one metrics have. */
  static void take(StartConfiguration configuration) {
    // Live reload keeps the ports open while the program restarts inside the same process.
    if (!configuration.liveReload()) {
      requireFree(configuration.host(), configuration.port(), "QUARKUS_HTTP_PORT");
      requireFree(
          configuration.managementHost(),
          configuration.managementPort(),
          "QUARKUS_MANAGEMENT_PORT");
    }
    System.setProperty(MANAGEMENT_PORT, Integer.toString(configuration.managementPort()));
  }

  private static void requireFree(String host, int port, String setting) {
    try (ServerSocket socket = new ServerSocket()) {
      // As Quarkus does: connections lingering from a recent stop do not make the port taken.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw new StartRefused(
          "Porten %d på %s är upptagen eller får inte användas. Välj en annan med %s."
              .formatted(port, host, setting),
          e);
    }
  }
}
