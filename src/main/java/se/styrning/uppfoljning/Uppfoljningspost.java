package se.styrning.uppfoljning;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;

/** A follow-up as a row of a list. */
@Schema(description = "En påbörjad uppföljning i en lista.")
record Uppfoljningspost(
    @Schema(description = "Tillfällets identitet.", examples = "1441-ks-2023-apr")
        String tillfalleId,
    @Schema(description = "Kommunens kod.", examples = "1441") String kommunkod,
    @Schema(description = "Organet som rapporterar.", examples = "1441-ks") String organ,
    @Schema(description = "Året som följs upp.", examples = "2023") int ar,
    Tillfalleskod kod,
    Uppfoljningsstatus status,
    @Schema(
            description = "Om uppgifterna är påhittade exempel och inte kommunens.",
            examples = "true")
        boolean exempel) {}
