package se.styrning.shared.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much there is and which part this is (FNS.13). Who reads on from a place in the list is told
 * the next place and not how long the list is, since counting would cost more than reading.
 */
@Schema(
    description =
        "Hur mycket listan omfattar och vilken del som visas (profilkrav FNS.13). totalRecords, page"
            + " och offset saknas bara för den som läser med efter.",
    requiredProperties = {"limit", "count"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Meta(
    @Schema(description = "Antal poster i hela listan.", examples = "27")
        @Nullable Long totalRecords,
    @Schema(description = "Sidans nummer, från 1.", examples = "1") @Nullable Integer page,
    @Schema(description = "Antal poster före den första på sidan.", examples = "0")
        @Nullable Integer offset,
    @Schema(description = "Högsta antal poster per sida.", examples = "20") int limit,
    @Schema(description = "Antal poster på denna sida.", examples = "20") int count,
    @Schema(
            description =
                "Markör att skicka som efter för nästa del, när listan läses med efter; fältet saknas"
                    + " när listan är slut. Ska sparas som den är och inte tolkas.",
            examples = "W251bGwsIjNmIl0")
        @Nullable String efter,
    @Schema(
            description =
                "Varför hela listan är tom, när det finns ett skäl; fältet saknas annars. Skälet är"
                    + " också namnet på en problemtyp, som förklarar det.",
            ref = "#/components/schemas/Underlagsorsak")
        @Nullable String orsak) {

  static Meta of(PageParameters sidval, long total, int count) {
    return new Meta(total, sidval.page(), sidval.offset(), sidval.limit(), count, null, null);
  }

  static Meta of(int limit, int count, @Nullable String efter) {
    return new Meta(null, null, null, limit, count, efter, null);
  }

  Meta with(@Nullable String reason) {
    return new Meta(totalRecords, page, offset, limit, count, efter, reason);
  }

  /** The last page that holds anything; 1 for an empty list. */
  public long lastPage() {
    return totalRecords == null ? 1 : Math.max(1, (totalRecords + limit - 1) / limit);
  }
}
