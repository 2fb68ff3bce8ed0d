package se.styrning.uppfoljning.rapport.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.Representation;
import se.styrning.uppfoljning.rapport.Rapport;

/** The door for writing a report in any of its forms. */
@ApplicationScoped
public class Rapportformer {

  private final ObjectMapper mapper;
  private final Representation representation;

  Rapportformer(ObjectMapper mapper, Representation representation) {
    this.mapper = mapper;
    this.representation = representation;
  }

  /**
   * The bytes of a file of the report.
   *
   * @param tid when the report was made, to be told in the file where it has a place for it; null
   *     while it still changes
   */
  public byte[] write(Rapport rapport, Rapportfil fil, @Nullable Instant tid) {
    return switch (fil.format()) {
      case JSON -> json(rapport);
      case HTML -> Htmlform.of(rapport);
      case PDF -> Pdfform.of(rapport, tid);
      case XLSX -> Xlsxform.of(rapport, tid);
      case CSV -> csv(rapport, fil);
    };
  }

  private byte[] json(Rapport rapport) {
    try {
      return mapper.writeValueAsBytes(rapport);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] csv(Rapport rapport, Rapportfil fil) {
    Rapporttabell which = fil.tabell() == null ? Rapporttabell.EKONOMI : fil.tabell();
    Tabell<?> tabell = Tabell.of(which, rapport);
    return representation.csv(tabell.rader(), tabell.typ(), fil.svensk());
  }
}
