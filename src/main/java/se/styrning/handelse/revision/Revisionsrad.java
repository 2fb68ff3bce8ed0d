package se.styrning.handelse.revision;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A write in the audit log with what was there before it and after it, any JSON. */
@Schema(description = "En skrivning i revisionsloggen, med vad som stod före och efter.")
record Revisionsrad(
    @Schema(description = "Postens nummer i loggen.", examples = "1") long nummer,
    @Schema(
            description = "När skrivningen gjordes, UTC enligt RFC 3339.",
            format = "date-time",
            examples = "2026-11-23T15:00:00Z")
        Instant tid,
    @Schema(description = "Vem som skrev: åtkomstbiljettens sub.", examples = "4f6c2d0e-anna")
        String subjekt,
    @Schema(
            description = "Klienten som biljetten gavs till, om den anger någon.",
            examples = "planverktyget",
            nullable = true)
        @Nullable String klient,
    @Schema(
            description = "Rollerna som biljetten gav, i bokstavsordning.",
            examples = "[\"redaktor\"]")
        List<String> roller,
    @Schema(
            description = "Operationen, som den heter i kontraktet (operationId).",
            examples = "createVerksamhetsplan")
        String operation,
    @Schema(description = "Kommunen som berörs, SCB:s kommunkod.", examples = "1441")
        String kommunkod,
    @Schema(
            description = "Organet som berörs, om något gör det.",
            nullable = true,
            examples = "1441-ks")
        @Nullable String organ,
    @Schema(
            description = "Adressen under API:ets rot till det som skrevs.",
            examples = "/verksamhetsplaner/1441-ks-2023")
        String objekt,
    @Schema(
            description =
                "Det som stod före skrivningen, så som resursen då såg ut; null när inget fanns.",
            type = SchemaType.OBJECT,
            additionalProperties = Schema.True.class,
            nullable = true)
        @Nullable Object fore,
    @Schema(
            description =
                "Det som står efter skrivningen, så som resursen då såg ut; null när inget finns.",
            type = SchemaType.OBJECT,
            additionalProperties = Schema.True.class,
            nullable = true)
        @Nullable Object efter) {

  Revisionsrad {
    roller = List.copyOf(roller);
  }
}
