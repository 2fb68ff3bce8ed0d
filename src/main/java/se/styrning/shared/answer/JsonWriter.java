package se.styrning.shared.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.RowStream.Radskrivare;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;

/** Writes lists, resources and stored documents as JSON bytes with absolute links. */
final class JsonWriter {

  static final String LINKS = "_links";

  private final ObjectMapper mapper;

  /** For what is written as a part of something. */
  private final ObjectWriter parts;

  JsonWriter(ObjectMapper mapper) {
    this.mapper = mapper;
    this.parts = mapper.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
  }

  <T> byte[] list(Page<T> lista, String base, PageLinks pages, @Nullable String fields)
      throws IOException {
    FieldSelection selection = FieldSelection.parse(fields, Properties.of(mapper, lista.typ()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator generator = mapper.createGenerator(out)) {
      generator.writeStartObject();
      generator.writePOJOField("_meta", lista.meta());
      generator.writePOJOField(LINKS, pages.links());
      generator.writeArrayFieldStart("poster");
      LinkedRows rows = new LinkedRows(generator, parts, base);
      for (T row : lista.poster()) {
        rows.write(selection == null ? row : kept(row, selection), lista.lankar().apply(row));
      }
      generator.writeEndArray();
      generator.writeEndObject();
    }
    return out.toByteArray();
  }

  /** Rows by themselves and without links, one to a line. */
  Radskrivare lines(Class<?> typ, @Nullable String fields) {
    return new Lines(this, FieldSelection.parse(fields, Properties.of(mapper, typ)));
  }

  private record Lines(JsonWriter writer, @Nullable FieldSelection selection)
      implements Radskrivare {

    @Override
    public byte[] head() {
      return new byte[0];
    }

    @Override
    public byte[] rows(List<?> rows) throws IOException {
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      for (Object row : rows) {
        lines.writeBytes(writer.object(row, selection));
        lines.write('\n');
      }
      return lines.toByteArray();
    }
  }

  byte[] resource(Item<?> resurs, String base, @Nullable String fields) throws IOException {
    Object innehall = resurs.innehall();
    FieldSelection selection =
        FieldSelection.parse(fields, Properties.of(mapper, innehall.getClass()));
    byte[] linked = with(object(innehall, selection), LINKS, links(resurs.lankar(), base));
    return withParts(linked, resurs.inbaddat(), base);
  }

  byte[] document(StoredDocument dokument, String base, @Nullable String fields)
      throws IOException {
    byte[] linked = with(selected(dokument, fields), LINKS, links(dokument.lankar(), base));
    return withParts(linked, dokument.inbaddat(), base);
  }

  /** Puts parts last in an object, each as the operation that answers it by itself writes it. */
  private byte[] withParts(byte[] object, Map<String, Embedding.Del> parts, String base)
      throws IOException {
    if (parts.isEmpty()) {
      return object;
    }
    byte[] embedded = utf8("{}");
    for (Map.Entry<String, Embedding.Del> part : parts.entrySet()) {
      embedded = with(embedded, part.getKey(), part(part.getValue(), base));
    }
    return with(object, "_embedded", embedded);
  }

  private byte[] part(Embedding.Del del, String base) throws IOException {
    if (del.innehall() instanceof Page<?> lista) {
      String[] adress = del.adress().split("\\?", 2);
      String query = adress.length > 1 ? adress[1] : null;
      return list(lista, base, PageLinks.of(base + adress[0], query, lista.meta()), null);
    }
    return resource((Item<?>) del.innehall(), base, null);
  }

  private byte[] selected(StoredDocument dokument, @Nullable String fields) throws IOException {
    FieldSelection selection = FieldSelection.parse(fields, Properties.of(mapper, dokument.typ()));
    if (selection == null) {
      return dokument.json();
    }
    ObjectNode whole = (ObjectNode) mapper.readTree(dokument.json());
    selection.keepIn(whole);
    return mapper.writeValueAsBytes(whole);
  }

  private byte[] object(Object row, @Nullable FieldSelection selection)
      throws JsonProcessingException {
    return mapper.writeValueAsBytes(selection == null ? row : kept(row, selection));
  }

  private ObjectNode kept(Object row, FieldSelection selection) {
    ObjectNode object = mapper.valueToTree(row);
    selection.keepIn(object);
    return object;
  }

  private byte[] links(Links lankar, String base) throws JsonProcessingException {
    return mapper.writeValueAsBytes(lankar.absolute(base));
  }

  /** Puts members last in an object. */
  byte[] with(byte[] object, Map<String, Object> members) {
    try {
      byte[] more = object;
      for (Map.Entry<String, Object> member : members.entrySet()) {
        more = with(more, member.getKey(), mapper.writeValueAsBytes(member.getValue()));
      }
      return more;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Puts a member last in an object without parsing it: all bytes but the closing brace, then more.
   */
  private static byte[] with(byte[] object, String name, byte[] value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(object.length + value.length + 32);
    out.write(object, 0, object.length - 1);
    out.writeBytes(utf8((object.length > 2 ? ",\"" : "\"") + name + "\":"));
    out.writeBytes(value);
    out.write('}');
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
