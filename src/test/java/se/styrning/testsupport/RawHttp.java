package se.styrning.testsupport;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends bytes that no ordinary client would send. */
public final class RawHttp {

  private static final int PATIENCE_MILLIS = 10_000;

  private RawHttp() {}

  /** An answer as it came over the wire. */
  public record Answer(String text) {
    public int status() {
      return Integer.parseInt(text.split(" ")[1]);
    }

    /** The problem document it carries. */
    public JsonPath problem() {
      return Json.of(text.substring(text.indexOf("\r\n\r\n")).strip());
    }

    /** The value of a header; null when there is none. */
    public String header(String name) {
      Matcher header = Pattern.compile("(?im)^" + name + ": *(.*?)\r?$").matcher(text);
      return header.find() ? header.group(1) : null;
    }
  }

  /** GET of a target that is not changed on its way. */
  public static Answer get(String target) {
    return send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  /** The answer to a request written out in full; the server must close the connection. */
  public static Answer send(String request) {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
