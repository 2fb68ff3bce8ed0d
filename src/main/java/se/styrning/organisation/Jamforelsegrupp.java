package se.styrning.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A group of municipalities that compare themselves with each other. */
@Schema(
    description =
        "En grupp kommuner att jämföra med. Jämförelse sker med de andra, utan den egna kommunen"
            + " (källrad 262).")
public record Jamforelsegrupp(
    @Schema(description = "Gruppens identitet.", examples = "goteborgsregionen")
        String jamforelsegrupp,
    @Schema(description = "Gruppens namn.", examples = "Göteborgsregionen") String namn,
    @Schema(description = "Förkortning.", examples = "GR", nullable = true)
        @Nullable String forkortning,
    @Schema(description = "Varifrån medlemslistan kommer.", examples = "EXTERN") String kalla,
    @Schema(description = "Vad gruppen är.") String beskrivning,
    @Schema(description = "Medlemmarnas kommunkoder, stigande.") List<String> medlemmar) {

  @JsonCreator
  public Jamforelsegrupp {
    medlemmar = List.copyOf(medlemmar);
  }

  /** A row whose member codes the database has joined with commas. */
  public Jamforelsegrupp(
      String jamforelsegrupp,
      String namn,
      @Nullable String forkortning,
      String kalla,
      String beskrivning,
      String medlemmar) {
    this(jamforelsegrupp, namn, forkortning, kalla, beskrivning, List.of(medlemmar.split(",")));
  }
}
