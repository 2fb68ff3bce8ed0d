package se.styrning.uppfoljning.inriktning;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;
import se.styrning.verksamhetsplan.innehall.Inriktning;
import se.styrning.verksamhetsplan.innehall.Inriktning.Rapporteringstidpunkt;

/** What is said on an occasion about one of the plan's prioritised directions. */
@Schema(
    description =
        "Uppföljningen av en prioriterad inriktning vid ett tillfälle. Tonvikten ligger på resultat"
            + " och förflyttning, inte på genomförda aktiviteter (källrad 63).")
public record Inriktningsuppfoljning(
    @Schema(description = "Inriktningens nummer i planen.", examples = "3", minimum = "1")
        int nummer,
    @Schema(
            description = "Inriktningen, ordagrant ur den planversion som följs upp.",
            readOnly = true)
        String uttalande,
    @Schema(
            description =
                "Planens egen tidpunkt då inriktningen ska redovisas. null: den redovisas i den"
                    + " ordinarie uppföljningen (källrad 217).",
            nullable = true,
            readOnly = true)
        @Nullable Rapporteringstidpunkt rapporteringstidpunkt,
    @Schema(description = "Om bedömningen är en prognos. Härledd.", readOnly = true)
        Bedomningstyp bedomningstyp,
    @Schema(description = "Bedömningen. null: inte bedömd än; krävs i en begäran.", nullable = true)
        @Nullable Inriktningsstatus status,
    @Schema(
            description = "Bedömningen med kommunens egna ord. null: inte bedömd än.",
            examples = "Delvis uppfylld",
            nullable = true,
            readOnly = true)
        @Nullable String statustext,
    @Schema(
            description =
                "Resultat och förflyttning sedan förra uppföljningen (källrad 63). null: inte"
                    + " bedömd än; krävs i en begäran.",
            examples = "Ägardirektiven är beslutade för fyra av fem bolag.",
            pattern = "\\S",
            maxLength = 4000,
            nullable = true)
        @Nullable String resultatforflyttning,
    @Schema(
            description = "Genomförda aktiviteter, om de ska nämnas.",
            examples = "Tre möten med bolagens styrelser.",
            pattern = "\\S",
            maxLength = 4000,
            nullable = true)
        @Nullable String aktiviteter,
    @Schema(
            description =
                "Dagen då inriktningen redovisades vid planens egen tidpunkt; följer med från ett"
                    + " tidigare tillfälle samma år tills den bedöms. null: inte redovisad, eller"
                    + " utan egen tidpunkt.",
            examples = "2023-10-11",
            nullable = true)
        @Nullable LocalDate redovisad,
    @Schema(
            description = "Om uppgifterna är påhittade exempel och inte kommunens.",
            examples = "true",
            nullable = true,
            readOnly = true)
        @Nullable Boolean exempel) {

  /** A direction about which nothing has been said yet. */
  static Inriktningsuppfoljning of(
      Inriktning inriktning, Tillfalleskod kod, @Nullable LocalDate redovisad, boolean exempel) {
    return new Inriktningsuppfoljning(
        inriktning.nummer(),
        inriktning.uttalande(),
        inriktning.rapporteringstidpunkt(),
        Bedomningstyp.of(kod),
        null,
        null,
        null,
        null,
        redovisad,
        exempel);
  }

  /** The same direction with what is said about it. */
  Inriktningsuppfoljning with(
      Inriktningsstatus status,
      String statustext,
      String resultatforflyttning,
      @Nullable String aktiviteter,
      @Nullable LocalDate redovisad) {
    return new Inriktningsuppfoljning(
        nummer,
        uttalande,
        rapporteringstidpunkt,
        bedomningstyp,
        status,
        statustext,
        resultatforflyttning,
        aktiviteter,
        redovisad,
        exempel);
  }

  /** Whether the direction has been judged on the occasion. */
  public boolean assessed() {
    return status != null;
  }
}
