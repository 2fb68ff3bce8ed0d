package se.styrning.shared.link;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link description object (HYP.11–HYP.19). */
@Schema(name = "Lank", description = "En länk (profilkrav HYP.11–HYP.19).")
public record Link(
    @Schema(
            description = "Absolut adress.",
            format = "uri",
            examples = "https://api.example.se/styrning/v1/kommuner/1441")
        String href,
    @Schema(description = "Relationstyp: IANA:s register där en sådan passar.", examples = "self")
        String rel,
    @Schema(description = "HTTP-metod.", examples = "GET") String method) {

  /** A link that is followed with GET. */
  public static Link get(String href, String rel) {
    return new Link(href, rel, "GET");
  }
}
