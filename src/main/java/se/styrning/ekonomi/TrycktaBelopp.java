package se.styrning.ekonomi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The three amounts of a row exactly as they are printed. */
@Schema(description = "Radens tre belopp exakt som de är tryckta, med decimalkomma.")
public record TrycktaBelopp(
    @Schema(description = "Bruttointäkt som den är tryckt.", examples = "23,1") String bruttoIntakt,
    @Schema(description = "Bruttokostnad som den är tryckt.", examples = "-45,4")
        String bruttoKostnad,
    @Schema(description = "Budgeterat resultat som det är tryckt.", examples = "-22,3")
        String resultat) {}
