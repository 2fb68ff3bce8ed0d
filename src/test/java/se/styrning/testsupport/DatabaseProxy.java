package se.styrning.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
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
    /** They are closed, and so are new ones at once. */
    REFUSED,
    /** They are accepted and stay open, but nothing comes through: packets are lost. */
    SILENT
  }

  private static final String CONTROL = "styrning.test.database.control";
  private static final int PATIENCE_MILLIS = 5_000;

  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile Mode mode = Mode.OPEN;

  private DatabaseProxy(int target) {
    this.target = target;
  }

  /** Starts a proxy for a port of this machine and gives the port to use instead. */
  static int start(int target) throws IOException {
    DatabaseProxy proxy = new DatabaseProxy(target);
    ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    ServerSocket control = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    System.setProperty(CONTROL, Integer.toString(control.getLocalPort()));
    run(() -> proxy.accept(listener));
    run(() -> proxy.obey(control));
    return listener.getLocalPort();
  }

  /** Changes what becomes of connections; the change has happened when this returns. */
  public static void set(Mode mode) {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), Integer.getInteger(CONTROL))) {
      socket.setSoTimeout(PATIENCE_MILLIS);
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

  private void become(Mode wanted) {
    mode = wanted;
    if (wanted == Mode.REFUSED) {
      sockets.forEach(DatabaseProxy::close);
    }
  }

  private void accept(ServerSocket open) throws IOException {
    while (true) {
      Socket client = open.accept();
      if (mode == Mode.REFUSED) {
        close(client);
        continue;
      }
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      sockets.add(client);
      sockets.add(server);
      if (mode == Mode.REFUSED) {
        sockets.forEach(DatabaseProxy::close);
      }
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

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // It is closed all the same.
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
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            "Database proxy");
    thread.setDaemon(true);
    thread.start();
  }
}
