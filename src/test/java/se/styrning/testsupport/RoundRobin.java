package se.styrning.testsupport;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives every connection to the next of several ports of this machine, as a load balancer does. It
 * passes bytes on as they come, so that what no ordinary client sends comes through too.
 */
final class RoundRobin {

  private static final String HOST = "localhost";

  private final List<Integer> ports;
  private final NetClient client;
  private final AtomicInteger turn = new AtomicInteger();

  private RoundRobin(List<Integer> ports, NetClient client) {
    this.ports = ports;
    this.client = client;
  }

  /** Starts one before the ports and gives the port to call instead. */
  static int start(List<Integer> ports) {
    Vertx vertx = Vertx.vertx();
    RoundRobin balancer = new RoundRobin(ports, vertx.createNetClient());
    return vertx
        .createNetServer()
        .connectHandler(balancer::connect)
        .listen(0, HOST)
        .toCompletionStage()
        .toCompletableFuture()
        .join()
        .actualPort();
  }

  private void connect(NetSocket caller) {
    caller.pause();
    int port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
    client
        .connect(port, HOST)
        .onSuccess(server -> join(caller, server))
        .onFailure(refused -> caller.close());
  }

  private static void join(NetSocket caller, NetSocket server) {
    caller.pipeTo(server);
    server.pipeTo(caller);
  }
}
