package se.styrning.uppfoljning.rapport.arkiv;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.rapport.Rapport;
import se.styrning.uppfoljning.rapport.Rapportsammanstallning;
import se.styrning.uppfoljning.rapport.form.Rapportfil;
import se.styrning.uppfoljning.rapport.form.Rapportformer;

/** The door for keeping a report as it is handed in. */
@ApplicationScoped
public class Rapportarkiv {

  private final Uppfoljningslage lage;
  private final Rapportsammanstallning sammanstallning;
  private final Rapportformer former;
  private final RapportRepository kept;

  Rapportarkiv(
      Uppfoljningslage lage,
      Rapportsammanstallning sammanstallning,
      Rapportformer former,
      RapportRepository kept) {
    this.lage = lage;
    this.sammanstallning = sammanstallning;
    this.former = former;
    this.kept = kept;
  }

  /**
   * Keeps every form of a report that has just been handed in, as it is at this moment.
   *
   * @param tid when it was handed in
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void freeze(String tillfalleId, Instant tid) {
    Instant second = tid.truncatedTo(ChronoUnit.SECONDS);
    Rapport rapport = sammanstallning.of(lage.get(tillfalleId));
    for (Rapportfil fil : Rapportfil.alla()) {
      kept.add(tillfalleId, fil, former.write(rapport, fil, second), second);
    }
    kept.flush();
  }

  Optional<byte[]> bytes(String tillfalleId, Rapportfil fil) {
    return kept.bytes(tillfalleId, fil);
  }

  List<Rapportform> former(String tillfalleId) {
    return kept.former(tillfalleId);
  }
}
