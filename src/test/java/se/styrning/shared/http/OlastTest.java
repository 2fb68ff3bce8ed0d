package se.styrning.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.ROOT;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Metrics;
import se.styrning.testsupport.OneInstance;

/** Clients that send requests without waiting for the answers (pipelining). */
@QuarkusTest
@OneInstance("metrics of its own process")
class OlastTest {

  private static final int PATIENCE_MILLIS = 60_000;

  /** More answers of a whole plan than the network keeps for one connection. */
  private static final int MANY = 500;

  /** Requests of others meanwhile, in which all those answers could be made. */
  private static final int OTHERS = 100;

  private static final String ASKED = "/kommuner?limit=1";
  private static final Pattern LENGTH = Pattern.compile("(?m)^content-length: (\\d+)");

  @BeforeEach
  void makeReady() {
    json(PLAN);
  }

  @Test
  @DisplayName("FEL-023 Den som inte läser får inga fler svar gjorda, och alla hela när den läser")
  void answersWhenRead() throws Exception {
    byte[] plan = get(PLAN).asByteArray();
    double before = made();
    try (Socket late = connect()) {
      write(late, call(PLAN, "").repeat(MANY) + call("/kommuner/9999", ""));
      for (int i = 0; i < OTHERS; i++) {
        json(ASKED);
      }
      assertThat(made() - before).isLessThan(MANY / 2.0);
      InputStream answers = new BufferedInputStream(late.getInputStream());
      for (int i = 0; i < MANY; i++) {
        assertThat(read(answers, 200)).isEqualTo(plan);
      }
      read(answers, 404);
    }
  }

  @Test
  @DisplayName("FEL-023 Många anrop i rad på en förbindelse besvaras alla, i ordning, även fel")
  void answersEach() throws Exception {
    String unchanged = call(PLAN, "If-None-Match: " + get(PLAN).header("ETag") + "\r\n");
    try (Socket client = connect()) {
      write(
          client,
          call(ASKED, "")
              + unchanged.repeat(4 * MANY)
              + call("/finns-inte", "")
              + call("/kommuner?okand=1", "")
              + "POST %s/verksamhetsplaner HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}"
                  .formatted(ROOT)
              + call(ASKED, ""));
      InputStream answers = new BufferedInputStream(client.getInputStream());
      byte[] first = read(answers, 200);
      for (int i = 0; i < 4 * MANY; i++) {
        read(answers, 304);
      }
      read(answers, 404);
      read(answers, 400);
      read(answers, 401);
      assertThat(read(answers, 200)).isEqualTo(first);
    }
  }

  @Test
  @DisplayName("FEL-023 Den som går utan att läsa får inga fler svar gjorda")
  void leavesWhoHaveGone() throws Exception {
    double before = made();
    try (Socket gone = connect()) {
      write(gone, call(PLAN, "").repeat(MANY));
    }
    for (int i = 0; i < OTHERS; i++) {
      json(ASKED);
    }
    assertThat(made() - before).isLessThan(MANY / 2.0);
  }

  private static Socket connect() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(new InetSocketAddress("localhost", RestAssured.port));
    return socket;
  }

  private static String call(String path, String headers) {
    return "GET %s%s HTTP/1.1\r\nHost: localhost:%d\r\n%s\r\n"
        .formatted(ROOT, path, RestAssured.port, headers);
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The body of the next answer, which has this status. */
  private static byte[] read(InputStream answers, int status) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = answers.read();
      if (next < 0) {
        throw new EOFException(head.toString());
      }
      head.append((char) next);
    }
    assertThat(head).startsWith("HTTP/1.1 " + status);
    Matcher length = LENGTH.matcher(head.toString().toLowerCase(Locale.ROOT));
    return length.find() ? answers.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
  }

  /** How many times a plan has been answered, ready or not. */
  private static double made() {
    return Metrics.requests("uri=\"/verksamhetsplaner/{planId}\"");
  }
}
