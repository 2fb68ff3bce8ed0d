package se.styrning.shared.representation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.link.Lank;
import se.styrning.shared.paging.Lista;
import se.styrning.shared.representation.Strom.Radskrivare;

/** Writes lists, resources and stored documents as JSON bytes with absolute links. */
final class JsonWriter {

  private final ObjectMapper mapper;

  JsonWriter(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  <T> byte[] list(Lista<T> lista, String base, PageLinks pages, @Nullable String fields)
      throws IOException {
    FieldSelection selection = FieldSelection.parse(fields, Properties.of(mapper, lista.typ()));
    ArrayNode rows = mapper.createArrayNode();
    for (T row : lista.poster()) {
      rows.add(object(row, lista.lankar().apply(row).absolute(base), selection));
    }
    ObjectNode envelope = mapper.createObjectNode();
    envelope.set("_meta", mapper.valueToTree(lista.meta()));
    envelope.set("_links", mapper.valueToTree(pages.links()));
    envelope.set("poster", rows);
    return mapper.writeValueAsBytes(envelope);
  }

  /** Rows by themselves and without links, one to a line. */
  Radskrivare lines(Class<?> typ, @Nullable String fields) {
    return new Lines(mapper, FieldSelection.parse(fields, Properties.of(mapper, typ)));
  }

  private record Lines(ObjectMapper mapper, @Nullable FieldSelection selection)
      implements Radskrivare {

    @Override
    public byte[] head() {
      return new byte[0];
    }

    @Override
    public byte[] rows(List<?> rows) throws IOException {
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      try (SequenceWriter writer =
          mapper.writer().withRootValueSeparator("\n").writeValues(lines)) {
        for (Object row : rows) {
          writer.write(selection == null ? row : selected(row, selection));
        }
      }
      if (!rows.isEmpty()) {
        lines.write('\n');
      }
      return lines.toByteArray();
    }

    private ObjectNode selected(Object row, FieldSelection selection) {
      ObjectNode object = mapper.valueToTree(row);
      selection.keepIn(object);
      return object;
    }
  }

  byte[] resource(Resurs<?> resurs, String base) throws JsonProcessingException {
    return mapper.writeValueAsBytes(
        object(resurs.innehall(), resurs.lankar().absolute(base), null));
  }

  byte[] document(Dokument dokument, String base) throws IOException {
    byte[] links = mapper.writeValueAsBytes(dokument.lankar().absolute(base));
    return withLinks(selected(dokument), links);
  }

  private byte[] selected(Dokument dokument) throws IOException {
    FieldSelection selection =
        FieldSelection.parse(dokument.fields(), Properties.of(mapper, dokument.typ()));
    if (selection == null) {
      return dokument.json();
    }
    ObjectNode whole = (ObjectNode) mapper.readTree(dokument.json());
    selection.keepIn(whole);
    return mapper.writeValueAsBytes(whole);
  }

  /**
   * Puts _links last in an object without parsing it: all bytes but the closing brace, then more.
   */
  private static byte[] withLinks(byte[] object, byte[] links) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(object.length + links.length + 16);
    out.write(object, 0, object.length - 1);
    out.writeBytes(
        (object.length > 2 ? ",\"_links\":" : "\"_links\":").getBytes(StandardCharsets.UTF_8));
    out.writeBytes(links);
    out.write('}');
    return out.toByteArray();
  }

  private ObjectNode object(
      Object row, Map<String, Lank> links, @Nullable FieldSelection selection) {
    ObjectNode object = mapper.valueToTree(row);
    if (selection != null) {
      selection.keepIn(object);
    }
    object.set("_links", mapper.valueToTree(links));
    return object;
  }
}
