package se.styrning.uppfoljning.agenda;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.kommun.Former;

/** Agenda 2030 on the level of the municipality (källrad 67). */
@Schema(
    description =
        "Uppföljningen av Agenda 2030 på helheten: egen utveckling och jämförelse med andra"
            + " kommuner (källrad 67). Enskilda styrelser och nämnder poängsätts inte.")
public record Agendauppfoljning(
    @Schema(
            description = "Kommentar till Agenda 2030 som helhet.",
            pattern = Former.NOT_BLANK,
            maxLength = Former.LONGEST_TEXT,
            nullable = true)
        @Nullable String kommentar,
    @Schema(
            description = "De 17 målen; det som inte nämns har ingen kommentar.",
            maxItems = 17,
            extensions = @Extension(name = "x-valfri", value = "true", parseValue = true))
        List<Agendamal> globalaMal) {

  public Agendauppfoljning {
    globalaMal = globalaMal == null ? List.of() : globalaMal;
  }
}
