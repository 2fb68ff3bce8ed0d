package se.styrning.plandokument;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.styrning.verksamhetsplan.innehall.Anmarkning;

/** What a trial run found: nothing that stops, and the remarks a real run would add. */
@Schema(
    description =
        "Utfallet av en provkörning: innehållet godtas. Ingenting har skrivits. Finns fel är svaret i"
            + " stället 422 med alla fel.")
record Provkorning(
    @Schema(description = "Planens identitet.", examples = "1441-ks-2024") String planId,
    @Schema(description = "Anmärkningar om avrundning som skulle läggas till.")
        List<Anmarkning> tillagdaAnmarkningar) {}
