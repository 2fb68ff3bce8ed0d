import java.io.IOException;
import java.util.UUID;

/** A write that was sent, and what became known of it. */
final class Write {

  final String method;
  final String path;
  final String body;
  final String key;
  final String operation;
  final String object;
  Answer answer;

  private Write(String method, String path, String body, String operation, String object) {
    this.method = method;
    this.path = path;
    this.body = body;
    this.key = method.equals("POST") ? UUID.randomUUID().toString() : null;
    this.operation = operation;
    this.object = object;
  }

  static Write copy(int year) {
    return new Write("POST", Plans.COPIES, Plans.copy(year), "createKopia", Plans.draft(year));
  }

  static Write decision(int year, String type, int paragraph) {
    String path = Plans.decisions(year);
    return new Write("POST", path, Plans.decision(type, paragraph), "createBeslut", path + "/");
  }

  static Write added(int year, String id, String text) {
    String path = Plans.sections(year);
    return new Write("POST", path, Plans.section(id, text), "createUtkastAvsnitt", path + "/" + id);
  }

  static Write replaced(int year, String id, String text) {
    String path = Plans.sections(year) + "/" + id;
    return new Write("PUT", path, Plans.section(id, text), "replaceUtkastAvsnitt", path);
  }

  boolean isDecision() {
    return operation.equals("createBeslut");
  }

  boolean isCopy() {
    return operation.equals("createKopia");
  }

  /** The plan it concerns; a copy is made at the address of another. */
  String planId() {
    return object.split("/")[2];
  }

  String paragraph() {
    return Answer.json(body).path("paragraf").asText();
  }

  /** The identity of the section that is written. */
  String section() {
    return Answer.json(body).path("id").asText();
  }

  /** The text of the section that is written; empty where none is. */
  String text() {
    return Answer.json(body).at("/stycken/0/text").asText("");
  }

  Answer carryOut(Instance instance) throws IOException {
    if (key != null) {
      return instance.send(method, path, body, "Idempotency-Key", key);
    }
    String tag = instance.send("GET", path, null).header("ETag");
    return instance.send(method, path, body, "If-Match", tag);
  }
}
