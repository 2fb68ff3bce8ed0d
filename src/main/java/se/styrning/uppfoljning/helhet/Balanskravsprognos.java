package se.styrning.uppfoljning.helhet;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.kommun.Former;

/** What the balance requirement is expected to come to for the year (RKR R17). */
@Schema(
    description =
        "Kommunens prognos för årets balanskravsresultat (KL 11 kap. 12 §, RKR R17); i december"
            + " utfallet.")
record Balanskravsprognos(
    @Schema(description = "Mnkr; minus är ett underskott.", examples = "12.5") BigDecimal resultat,
    @Schema(
            description = "Vad prognosen bygger på.",
            pattern = Former.NOT_BLANK,
            maxLength = Former.LONGEST_TEXT,
            nullable = true)
        @Nullable String kommentar) {

  Balanskravsprognos {
    resultat = Former.plain(resultat);
  }
}
