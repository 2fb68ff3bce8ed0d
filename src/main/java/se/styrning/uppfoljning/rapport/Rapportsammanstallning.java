package se.styrning.uppfoljning.rapport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.styrning.organisation.OrganisationService;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.ProblemType;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.Uppfoljningslage.Lage;
import se.styrning.uppfoljning.Uppfoljningslage.Oppen;
import se.styrning.uppfoljning.atgard.Atgard;
import se.styrning.uppfoljning.atgard.Atgardslasning;
import se.styrning.uppfoljning.avsnitt.Rapportavsnitt;
import se.styrning.uppfoljning.avsnitt.Rapportavsnittslasning;
import se.styrning.uppfoljning.helhet.Helhetslasning;
import se.styrning.uppfoljning.helhet.Helhetsreferens;
import se.styrning.uppfoljning.indikator.Indikatorlasning;
import se.styrning.uppfoljning.indikator.Indikatoruppfoljning;
import se.styrning.uppfoljning.indikator.Kantvarde;
import se.styrning.uppfoljning.inriktning.Inriktningslasning;
import se.styrning.uppfoljning.inriktning.Inriktningsuppfoljning;
import se.styrning.uppfoljning.tillfalle.Omfattning;
import se.styrning.uppfoljning.tillfalle.Omfattningskod;
import se.styrning.uppfoljning.tillfalle.Omfattningsniva;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;
import se.styrning.uppfoljning.utfall.Utfallslasning;
import se.styrning.uppfoljning.utfall.berakning.Utfallstabell;

/** The door for putting a report together from all that is known of an occasion now. */
@ApplicationScoped
public class Rapportsammanstallning {

  private static final String AVRUNDNING =
      "Beloppen visas i miljoner kronor med en decimal. Summor och avvikelser räknas på oavrundade"
          + " belopp och avrundas var för sig; p.g.a. avrundning summerar därför inte alltid det"
          + " som visas.";

  private final Uppfoljningslage lage;
  private final OrganisationService organisation;
  private final Utfallslasning utfall;
  private final Atgardslasning atgarder;
  private final Inriktningslasning inriktningar;
  private final Indikatorlasning indikatorer;
  private final Helhetslasning helhet;
  private final Rapportavsnittslasning avsnitt;

  Rapportsammanstallning(
      Uppfoljningslage lage,
      OrganisationService organisation,
      Utfallslasning utfall,
      Atgardslasning atgarder,
      Inriktningslasning inriktningar,
      Indikatorlasning indikatorer,
      Helhetslasning helhet,
      Rapportavsnittslasning avsnitt) {
    this.lage = lage;
    this.organisation = organisation;
    this.utfall = utfall;
    this.atgarder = atgarder;
    this.inriktningar = inriktningar;
    this.indikatorer = indikatorer;
    this.helhet = helhet;
    this.avsnitt = avsnitt;
  }

  /** The report as it would be handed in now. */
  public Rapport of(Lage laget) {
    Rapporttillfalle tillfalle = laget.tillfalle();
    Utfallstabell ekonomi = utfall.of(laget);
    List<Atgard> egna = atgarder.of(tillfalle.tillfalleId());
    List<Rapportavsnitt> texter = avsnitt.of(laget);
    LocalDate dag = laget.uppfoljning().rapportdag();
    List<Inriktningsuppfoljning> bedomda = inriktningar.of(laget).delar();
    List<Indikatoruppfoljning> kanda = indikatorer.of(laget).delar();
    return new Rapport(
        tillfalle.tillfalleId(),
        organisation.getOrgan(tillfalle.organ()).namn(),
        organisation.getKommun(tillfalle.kommunkod()).namnFullt(),
        laget.uppfoljning().exempel(),
        tillfalle,
        laget.uppfoljning().handedIn(),
        ekonomi,
        AVRUNDNING,
        egna,
        earlier(tillfalle),
        bedomda,
        kanda,
        series(tillfalle, kanda, dag),
        references(tillfalle),
        texter,
        new Fullstandighet(tillfalle)
            .ekonomi(ekonomi, egna)
            .inriktningar(bedomda)
            .indikatorer(kanda)
            .avsnitt(texter)
            .saknas());
  }

  /**
   * Keeps what the report is made of as it is, for the lists that tell it part by part.
   *
   * @param dag when it is handed in
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(Oppen open, LocalDate dag) {
    utfall.keep(open);
    inriktningar.keep(open.lage());
    indikatorer.keep(open.lage(), dag);
  }

  /** Refuses with 409 to hand in a report that lacks something required, and lists all of it. */
  public void requireComplete(Lage laget) {
    List<Fault> faults =
        of(laget).saknas().stream()
            .filter(saknas -> saknas.kravsFor() == Kravsteg.INLAMNING)
            .map(Saknas::fault)
            .toList();
    if (!faults.isEmpty()) {
      throw new DomainException(
          ProblemType.RAPPORT_OFULLSTANDIG,
          faults,
          "rapport-ofullstandig.detail",
          laget.tillfalle().tillfalleId(),
          Integer.toString(faults.size()));
    }
  }

  private List<TidigareAtgarder> earlier(Rapporttillfalle tillfalle) {
    return atgarder.of(lage.earlier(tillfalle)).entrySet().stream()
        .map(
            entered ->
                new TidigareAtgarder(
                    entered.getKey(),
                    Tillfalleskod.of(entered.getKey()).namn(),
                    entered.getValue()))
        .toList();
  }

  private List<Indikatorserie> series(
      Rapporttillfalle tillfalle, List<Indikatoruppfoljning> kanda, LocalDate dag) {
    Map<String, List<Kantvarde>> varden = indikatorer.varden(tillfalle, dag);
    return kanda.stream()
        .map(Indikatoruppfoljning::indikator)
        .map(id -> new Indikatorserie(id, varden.getOrDefault(id, List.of())))
        .toList();
  }

  /** What is followed up of the whole municipality is told there and not here. */
  private List<Hanvisning> references(Rapporttillfalle tillfalle) {
    return helhet.reference(tillfalle).map(Helhetsreferens::path).stream()
        .flatMap(
            adress ->
                tillfalle.omfattning().stream()
                    .filter(omfattning -> omfattning.niva() == Omfattningsniva.KOMMUN)
                    .map(Omfattning::kod)
                    .map(kod -> new Hanvisning(kod, reference(kod), adress)))
        .toList();
  }

  private static String reference(Omfattningskod kod) {
    return switch (kod) {
      case GEH_MAL ->
          "Målen för god ekonomisk hushållning gäller kommunen med dess bolag och följs upp för"
              + " hela kommunen.";
      case AGENDA2030_HELHET ->
          "Agenda 2030 följs upp för kommunen som helhet, i jämförelse med andra kommuner.";
      case BALANSKRAV_PROGNOS ->
          "Balanskravsresultatet gäller kommunen och prognosen finns i kommunens rapport.";
      default -> throw new IllegalArgumentException("Not of the whole municipality: " + kod);
    };
  }
}
