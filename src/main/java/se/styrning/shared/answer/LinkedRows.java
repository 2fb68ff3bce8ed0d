package se.styrning.shared.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.Map;
import se.styrning.shared.link.Links;

/** Writes rows into the array that is open, each with its links as the last member. */
final class LinkedRows extends JsonGeneratorDelegate {

  private final ObjectWriter writer;
  private final String base;
  private final JsonStreamContext array;
  private Links lankar = new Links(Map.of());

  LinkedRows(JsonGenerator json, ObjectWriter writer, String base) {
    super(json);
    this.writer = writer;
    this.base = base;
    this.array = json.getOutputContext();
  }

  void write(Object row, Links itsLinks) throws IOException {
    lankar = itsLinks;
    writer.writeValue(this, row);
  }

  @Override
  public void writeEndObject() throws IOException {
    if (getOutputContext().getParent() == array) {
      writeFieldName(JsonWriter.LINKS);
      writer.writeValue(delegate, lankar.absolute(base));
    }
    super.writeEndObject();
  }
}
