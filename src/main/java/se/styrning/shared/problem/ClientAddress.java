package se.styrning.shared.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The network address a request comes from, in which Quarkus has already put what a trusted proxy's
 * Forwarded says. One IPv6 subscriber has a whole /64, so that is what counts.
 */
public final class ClientAddress {

  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  public static String of(HttpServerRequest request) {
    SocketAddress remote = request.remoteAddress();
    return remote == null ? "unknown" : network(String.valueOf(remote.host()));
  }

  public static String network(String host) {
    return host.contains(":") ? network6(host) : host;
  }

  /** A text with a colon is never looked up as a name. */
  private static String network6(String host) {
    try {
      byte[] address = InetAddress.getByName(host).getAddress();
      return address.length > NETWORK_BYTES
          ? HexFormat.of().formatHex(Arrays.copyOf(address, NETWORK_BYTES))
          : HexFormat.of().formatHex(address);
    } catch (UnknownHostException notAnAddress) {
      return host;
    }
  }
}
