package se.styrning.uppfoljning.tillfalle;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.html.ResourceText;

/** What a board's own document says of its follow-ups; most boards have no such document here. */
record Uppfoljningskallor(String organ) {

  private static final Properties ALLA = read("plandata/uppfoljningskallor.properties");

  /** Where the document says it of an occasion; null where none says it. */
  @Nullable String of(Enum<?> kod, Tillfalleskod tillfalle) {
    String key = organ + "." + kod.name();
    return ALLA.getProperty(key + "." + tillfalle.name(), ALLA.getProperty(key));
  }

  private static Properties read(String name) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(ResourceText.read(name)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties;
  }
}
