import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What an instance answered. */
record Answer(int status, HttpResponse<byte[]> response) {

  private static final ObjectMapper JSON = new ObjectMapper();

  Answer(HttpResponse<byte[]> response) {
    this(response.statusCode(), response);
  }

  byte[] bytes() {
    return response.body();
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  JsonNode json() {
    return json(text());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  boolean isReplayed() {
    return header("Idempotent-Replayed").equals("true");
  }
}
