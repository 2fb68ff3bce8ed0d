package se.styrning.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A group of municipalities that compare themselves with each other. The kommun whose code its id
 * begins with keeps it; a group without one is kept by the installation.
 */
@Schema(
    description =
        "En grupp kommuner att jämföra med. Jämförelse sker med de andra, utan den egna kommunen"
            + " (källrad 262). Medlemmarna är de som gäller nu; giltigheten är gruppens.")
public record Jamforelsegrupp(
    @Schema(
            description =
                "Gruppens identitet. En kommuns egen grupp börjar med kommunkoden och bindestreck.",
            pattern = Formats.GRUPP,
            maxLength = Formats.LONGEST_ID,
            examples = "goteborgsregionen")
        String jamforelsegrupp,
    @Schema(
            description =
                "Kommunen vars administratör sköter gruppen, den som identiteten börjar med. null:"
                    + " installationen sköter den, och ingen kan ändra den genom API:et.",
            pattern = Formats.KOMMUNKOD,
            examples = "1441",
            nullable = true)
        @Nullable String kommunkod,
    @Schema(
            description = "Gruppens namn.",
            pattern = Formats.LINE,
            maxLength = 200,
            examples = "Göteborgsregionen")
        String namn,
    @Schema(
            description = "Förkortning.",
            pattern = Formats.LINE,
            maxLength = 20,
            examples = "GR",
            nullable = true)
        @Nullable String forkortning,
    Gruppkalla kalla,
    @Schema(description = "Vad gruppen är.", pattern = "\\S", maxLength = 1000) String beskrivning,
    @Schema(
            description = "Medlemmarnas kommunkoder, stigande.",
            minItems = 1,
            maxItems = 500,
            uniqueItems = true)
        List<String> medlemmar,
    @Schema(
            description = "Första dagen gruppen gäller. null: ingen är angiven.",
            examples = "2023-01-01",
            nullable = true)
        @Nullable LocalDate giltigFran,
    @Schema(
            description = "Sista dagen gruppen gäller. null: tills vidare.",
            examples = "2026-12-31",
            nullable = true)
        @Nullable LocalDate giltigTill) {

  @JsonCreator
  public Jamforelsegrupp {
    medlemmar = List.copyOf(medlemmar);
  }

  /** A row whose member codes the database has joined with commas. */
  public Jamforelsegrupp(
      String jamforelsegrupp,
      @Nullable String kommunkod,
      String namn,
      @Nullable String forkortning,
      Gruppkalla kalla,
      String beskrivning,
      String medlemmar,
      @Nullable LocalDate giltigFran,
      @Nullable LocalDate giltigTill) {
    this(
        jamforelsegrupp,
        kommunkod,
        namn,
        forkortning,
        kalla,
        beskrivning,
        List.of(medlemmar.split(",")),
        giltigFran,
        giltigTill);
  }

  /** The same group with its members in the order in which they are always shown. */
  Jamforelsegrupp sorted() {
    return new Jamforelsegrupp(
        jamforelsegrupp,
        kommunkod,
        namn,
        forkortning,
        kalla,
        beskrivning,
        medlemmar.stream().sorted().toList(),
        giltigFran,
        giltigTill);
  }
}
