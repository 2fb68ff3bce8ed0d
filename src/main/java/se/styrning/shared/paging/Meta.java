package se.styrning.shared.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much there is and which part this is (FNS.13). */
@Schema(
    description = "Hur mycket listan omfattar och vilken del som visas (profilkrav FNS.13).",
    requiredProperties = {"totalRecords", "page", "offset", "limit", "count"})
public record Meta(
    @Schema(description = "Antal poster i hela listan.", examples = "27") long totalRecords,
    @Schema(description = "Sidans nummer, från 1.", examples = "1") int page,
    @Schema(description = "Antal poster före den första på sidan.", examples = "0") int offset,
    @Schema(description = "Högsta antal poster per sida.", examples = "20") int limit,
    @Schema(description = "Antal poster på denna sida.", examples = "20") int count,
    @Schema(
            description =
                "Varför hela listan är tom, när det finns ett skäl; fältet saknas annars. Skälet är"
                    + " också namnet på en problemtyp, som förklarar det.",
            ref = "#/components/schemas/Underlagsorsak")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String orsak) {

  static Meta of(Sidval sidval, long total, int count) {
    return new Meta(total, sidval.page(), sidval.offset(), sidval.limit(), count, null);
  }

  Meta with(@Nullable String reason) {
    return new Meta(totalRecords, page, offset, limit, count, reason);
  }

  /** The last page that holds anything; 1 for an empty list. */
  public long lastPage() {
    return Math.max(1, (totalRecords + limit - 1) / limit);
  }
}
