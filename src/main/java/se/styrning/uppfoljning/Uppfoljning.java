package se.styrning.uppfoljning;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;

/** How far the follow-up of one occasion has come. */
@Schema(
    description =
        "Uppföljningen vid ett tillfälle och hur långt den kommit. Läget är offentligt; utfall,"
            + " prognoser och bedömningar är arbetsmaterial tills rapporten är inlämnad.")
public record Uppfoljning(
    @Schema(description = "Tillfällets identitet.", examples = "1441-ks-2023-apr")
        String tillfalleId,
    @Schema(description = "Kommunens kod.", examples = "1441") String kommunkod,
    @Schema(description = "Organet som rapporterar.", examples = "1441-ks") String organ,
    @Schema(description = "Året som följs upp.", examples = "2023") int ar,
    Tillfalleskod kod,
    @Schema(description = "Tillfällets namn.", examples = "Tertialrapport 1") String namn,
    @Schema(description = "Periodens sista dag.", examples = "2023-04-30") LocalDate periodSlut,
    Uppfoljningsstatus status,
    @Schema(description = "Lägena som uppföljningen nu kan gå till.")
        List<Uppfoljningsstatus> tillatnaLagen,
    @Schema(
            description =
                "Om den lagstadgade dagen, flyttad fram över helg, har passerat utan att rapporten"
                    + " är överlämnad till fullmäktige och revisorerna. Falskt där ingen dag är lagstadgad.",
            examples = "false")
        boolean forsenad,
    @Schema(
            description = "Om uppgifterna är påhittade exempel och inte kommunens.",
            examples = "true")
        boolean exempel,
    @Schema(description = "Stegen som tagits, i ordning.") List<Uppfoljningssteg> steg) {

  /** Where the follow-up is read. */
  public String path() {
    return path(tillfalleId);
  }

  /** Where the follow-up of an occasion is read. */
  public static String path(String tillfalleId) {
    return "/uppfoljningar/" + tillfalleId;
  }

  /** The step of handing in; null until then. */
  public @Nullable Uppfoljningssteg handedIn() {
    return steg.stream()
        .filter(s -> s.status() == Uppfoljningsstatus.INLAMNAD)
        .findFirst()
        .orElse(null);
  }

  /** The day that decides what a report knows: the day it was handed in, else today. */
  public LocalDate rapportdag() {
    Uppfoljningssteg inlamning = handedIn();
    return inlamning == null ? Uppfoljningslage.today() : inlamning.datum();
  }

  static Uppfoljning of(
      Rapporttillfalle tillfalle,
      Uppfoljningsstatus status,
      boolean exempel,
      List<Uppfoljningssteg> steg,
      LocalDate idag) {
    return new Uppfoljning(
        tillfalle.tillfalleId(),
        tillfalle.kommunkod(),
        tillfalle.organ(),
        tillfalle.ar(),
        tillfalle.kod(),
        tillfalle.namn(),
        tillfalle.periodSlut(),
        status,
        Uppfoljningskedja.next(tillfalle, status),
        isLate(tillfalle, steg, idag),
        exempel,
        steg);
  }

  private static boolean isLate(
      Rapporttillfalle tillfalle, List<Uppfoljningssteg> steg, LocalDate idag) {
    LocalDate last = tillfalle.lagstadgadDagJusterad();
    LocalDate done =
        steg.stream()
            .filter(s -> s.status() == Uppfoljningsstatus.OVERLAMNAD_KF_REVISION)
            .map(Uppfoljningssteg::datum)
            .findFirst()
            .orElse(idag);
    return last != null && done.isAfter(last);
  }
}
