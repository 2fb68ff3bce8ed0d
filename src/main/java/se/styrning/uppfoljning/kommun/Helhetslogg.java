package se.styrning.uppfoljning.kommun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import se.styrning.behorighet.Anropare;
import se.styrning.handelse.Handelselogg;
import se.styrning.handelse.revision.Andring;

/** Keeps what a kommunstyrelse writes here on record, as JSON before and after. */
@ApplicationScoped
public class Helhetslogg {

  private final Handelselogg logg;
  private final ObjectMapper mapper;

  Helhetslogg(Handelselogg logg, ObjectMapper mapper) {
    this.logg = logg;
    this.mapper = mapper;
  }

  /**
   * Keeps a write in the audit log.
   *
   * @param organ the kommunstyrelse, whose id begins with the code of its kommun
   * @param objekt the address of what was written
   */
  public void record(
      Anropare anropare,
      String operation,
      String organ,
      String objekt,
      @Nullable Object fore,
      @Nullable Object efter) {
    String kommunkod = organ.substring(0, organ.indexOf('-'));
    logg.record(
        anropare, new Andring(operation, kommunkod, organ, objekt, json(fore), json(efter)));
  }

  private @Nullable String json(@Nullable Object content) {
    try {
      return content == null ? null : mapper.writeValueAsString(content);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
