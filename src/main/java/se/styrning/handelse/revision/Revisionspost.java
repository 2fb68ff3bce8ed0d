package se.styrning.handelse.revision;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A write as the audit log lists it; what was before and after is left out, since it is large. */
@Schema(description = "En skrivning i revisionsloggen, utan vad som stod före och efter.")
record Revisionspost(
    @Schema(
            description = "Postens nummer i loggen. Senare poster har i regel högre nummer.",
            examples = "1")
        long nummer,
    @Schema(
            description = "När skrivningen gjordes, UTC enligt RFC 3339.",
            format = "date-time",
            examples = "2026-11-23T15:00:00Z")
        Instant tid,
    @Schema(
            description =
                "Vem som skrev: åtkomstbiljettens sub, eller styrning när tjänsten själv läste in.",
            examples = "4f6c2d0e-anna")
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
        String objekt) {

  @JsonCreator
  Revisionspost {
    roller = List.copyOf(roller);
  }

  /** A row whose roles are joined with commas, as they are stored. */
  Revisionspost(
      Long nummer,
      Instant tid,
      String subjekt,
      @Nullable String klient,
      String roller,
      String operation,
      String kommunkod,
      @Nullable String organ,
      String objekt) {
    this(nummer, tid, subjekt, klient, split(roller), operation, kommunkod, organ, objekt);
  }

  static List<String> split(String roller) {
    return roller.isEmpty() ? List.of() : List.of(roller.split(","));
  }
}
