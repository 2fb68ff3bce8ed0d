package se.styrning.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between the application and the test database so that a test can take the database away.
 * The test and the proxy may be loaded by different class loaders, so they talk over a socket.
 */
public final class DatabaseProxy {

  /** What becomes of connections to the database, those already open included. */
  public enum Mode {
    /** They work. */
    OPEN,
    /** They are closed, and new ones are refused. */
    REFUSED,
    /** They are accepted and stay open, but nothing comes through: packets are lost. */
    SILENT
  }

  private static final String CONTROL = "styrning.test.database.control";
  private static final int BELOW_EPHEMERAL_PORTS = 32_000;

  private final int target;
  private final int port;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile Mode mode = Mode.OPEN;
  private ServerSocket listener;

  private DatabaseProxy(int target) throws IOException {
    this.target = target;
    this.listener = listenSomewhere();
    this.port = listener.getLocalPort();
  }

  /** Starts a proxy for a port of this machine and gives the port to use instead. */
  static int start(int target) throws IOException {
    DatabaseProxy proxy = new DatabaseProxy(target);
    ServerSocket control = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    System.setProperty(CONTROL, Integer.toString(control.getLocalPort()));
    run(() -> proxy.accept(proxy.listener));
    run(() -> proxy.obey(control));
    return proxy.port;
  }

  /** Changes what becomes of connections; the change has happened when this returns. */
  public static void set(Mode mode) {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), Integer.getInteger(CONTROL))) {
      socket.getOutputStream().write(mode.ordinal());
      if (socket.getInputStream().read() != mode.ordinal()) {
        throw new IllegalStateException("The proxy could not become " + mode);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void obey(ServerSocket control) throws IOException {
    while (true) {
      try (Socket socket = control.accept()) {
        int wanted = socket.getInputStream().read();
        become(Mode.values()[wanted]);
        socket.getOutputStream().write(wanted);
      }
    }
  }

  private void become(Mode wanted) throws IOException {
    mode = wanted;
    if (wanted == Mode.REFUSED) {
      listener.close();
      sockets.forEach(DatabaseProxy::close);
      sockets.clear();
    } else if (listener.isClosed()) {
      listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
      run(() -> accept(listener));
    }
  }

  private void accept(ServerSocket open) throws IOException {
    while (true) {
      Socket client = open.accept();
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      sockets.add(client);
      sockets.add(server);
      run(() -> pump(client, server));
      run(() -> pump(server, client));
    }
  }

  private void pump(Socket from, Socket to) {
    byte[] buffer = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (mode == Mode.OPEN) {
          out.write(buffer, 0, read);
        }
      }
    } catch (IOException closed) {
      // One side went away, and try closes the other.
    } finally {
      sockets.remove(from);
    }
  }

  /** Above these, the system may give the port to somebody else while nobody listens here. */
  private static ServerSocket listenSomewhere() throws IOException {
    Random random = new Random();
    while (true) {
      int candidate = random.nextInt(20_000, BELOW_EPHEMERAL_PORTS);
      try {
        return new ServerSocket(candidate, 50, InetAddress.getLoopbackAddress());
      } catch (BindException taken) {
        // Try another.
      }
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void run(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                // The listener was closed on purpose.
              }
            },
            "Database proxy");
    thread.setDaemon(true);
    thread.start();
  }
}
