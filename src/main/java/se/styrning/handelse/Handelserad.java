package se.styrning.handelse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An event as a row of a table: what the feed writes, with the keys in its data as columns. */
record Handelserad(
    String specversion,
    String id,
    String source,
    Handelsetyp type,
    String subject,
    Instant time,
    String datacontenttype,
    long nummer,
    Uppgifter data) {

  /** The keys that the contract names. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Uppgifter(
      String kommunkod,
      @Nullable String organ,
      @Nullable String planId,
      @Nullable Integer budgetar,
      @Nullable Integer planversion,
      @Nullable String beslutsorgan,
      @Nullable LocalDate datum,
      @Nullable String paragraf,
      @Nullable String tillfalleId,
      @Nullable String status,
      @Nullable String sektor,
      @Nullable String jamforelsegrupp,
      @Nullable Boolean exempel) {}

  static Handelserad of(Molnhandelse handelse, Uppgifter data) {
    return new Handelserad(
        handelse.specversion(),
        handelse.id(),
        handelse.source(),
        handelse.type(),
        handelse.subject(),
        handelse.time(),
        handelse.datacontenttype(),
        handelse.nummer(),
        data);
  }
}
