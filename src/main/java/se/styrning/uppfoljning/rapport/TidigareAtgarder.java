package se.styrning.uppfoljning.rapport;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.styrning.uppfoljning.atgard.Atgard;

/** The measures of an earlier occasion of the year, and how they have gone. */
@Schema(description = "Åtgärder från ett tidigare tillfälle samma år, med sin uppföljning.")
public record TidigareAtgarder(
    @Schema(description = "Tillfällets identitet.", examples = "1441-ks-2023-feb")
        String tillfalleId,
    @Schema(description = "Tillfällets namn.", examples = "Månadsrapport februari") String namn,
    @Schema(description = "Åtgärderna i den ordning de fördes in.") List<Atgard> atgarder) {}
