package se.styrning.plandokument.utkast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import se.styrning.behorighet.Anropare;
import se.styrning.behorighet.Behorighet;
import se.styrning.behorighet.Roll;
import se.styrning.plandokument.Plandokument;
import se.styrning.plandokument.Planskrivare;
import se.styrning.plandokument.granskning.Plangranskning;
import se.styrning.shared.answer.Written;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.write.Body;
import se.styrning.shared.write.BodyReader;
import se.styrning.verksamhetsplan.PlanId;
import se.styrning.verksamhetsplan.Planlasning;

/** Begins next year's plan, or another organ's, from a plan in force. */
@ApplicationScoped
class KopiaService {

  private final Behorighet behorighet;
  private final BodyReader reader;
  private final Planlasning planer;
  private final Planskrivare skrivare;
  private final Plangranskning granskning;
  private final UtkastService utkast;

  KopiaService(
      Behorighet behorighet,
      BodyReader reader,
      Planlasning planer,
      Planskrivare skrivare,
      Plangranskning granskning,
      UtkastService utkast) {
    this.behorighet = behorighet;
    this.reader = reader;
    this.planer = planer;
    this.skrivare = skrivare;
    this.granskning = granskning;
    this.utkast = utkast;
  }

  /** The organ that the copy is for, if the caller may write its drafts. */
  String target(String planId, byte[] body) {
    PlanId source = PlanId.of(planId);
    String organ = BodyReader.member(body, "organ").orElse(source.organ());
    return behorighet.authorised(organ, Roll.REDAKTOR);
  }

  /** Makes the draft. */
  @Transactional
  public Written copy(String planId, byte[] body) {
    PlanId source = PlanId.of(planId);
    String organ = target(planId, body);
    Anropare anropare = behorighet.anropare();
    Kopia wish = reader.read(body, Kopia.class);
    if (organ.equals(source.organ()) && wish.budgetar() == source.budgetar()) {
      BodyReader.refuse(
          List.of(
              Fault.pekare(
                  "/budgetar", Integer.toString(wish.budgetar()), Accepted.of("annat-ar"))));
    }
    PlanId target = PlanId.of(organ + "-" + wish.budgetar());
    byte[] decided = planer.inForce(planId).dokument();
    Plankopiering kopiering =
        new Plankopiering(source, target, wish.belopp(), skrivare.tree(decided));
    Plandokument plan =
        granskning.review(Body.of(kopiering.copy(titel(wish, source, decided))), target);
    return utkast.begin(anropare, "createKopia", target, plan);
  }

  private String titel(Kopia wish, PlanId source, byte[] decided) {
    if (wish.titel() != null) {
      return wish.titel();
    }
    return skrivare
        .tree(decided)
        .at("/titel/tryckt")
        .asText()
        .replace(Integer.toString(source.budgetar()), Integer.toString(wish.budgetar()));
  }
}
