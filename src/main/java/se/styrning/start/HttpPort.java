package se.styrning.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Tries the port of the API before anything else is started. Quarkus would notice too, but only
 * after the database has been started, and with a stack trace.
 */
final class HttpPort {

  private HttpPort() {}

  static void requireFree(StartConfiguration configuration) {
    // Live reload keeps the port open while the program restarts inside the same process.
    if (configuration.liveReload()) {
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      // As Quarkus does: connections lingering from a recent stop do not make the port taken.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(configuration.host(), configuration.port()));
    } catch (IOException e) {
      throw new StartRefused(
          "Porten %d på %s är upptagen eller får inte användas. Välj en annan med QUARKUS_HTTP_PORT."
              .formatted(configuration.port(), configuration.host()),
          e);
    }
  }
}
