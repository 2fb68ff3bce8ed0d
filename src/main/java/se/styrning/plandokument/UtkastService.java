package se.styrning.plandokument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.styrning.behorighet.Anropare;
import se.styrning.behorighet.Behorighet;
import se.styrning.behorighet.Roll;
import se.styrning.handelse.Andring;
import se.styrning.handelse.Handelselogg;
import se.styrning.shared.link.Lankar;
import se.styrning.shared.paging.Lista;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fel;
import se.styrning.shared.problem.ProblemType;
import se.styrning.shared.representation.Dokument;
import se.styrning.shared.representation.Skrivet;
import se.styrning.shared.write.BodyReader;
import se.styrning.shared.write.MergePatch;
import se.styrning.shared.write.Villkor;
import se.styrning.verksamhetsplan.PlanId;
import se.styrning.verksamhetsplan.Planinnehall;
import se.styrning.verksamhetsplan.Utkast;
import se.styrning.verksamhetsplan.Utkastlagring;

/** Writes drafts as whole documents. */
@ApplicationScoped
class UtkastService {

  private final Behorighet behorighet;
  private final BodyReader reader;
  private final Plangranskning granskning;
  private final Planskrivare skrivare;
  private final Utkastlagring utkast;
  private final Villkor villkor;
  private final Handelselogg logg;

  UtkastService(
      Behorighet behorighet,
      BodyReader reader,
      Plangranskning granskning,
      Planskrivare skrivare,
      Utkastlagring utkast,
      Villkor villkor,
      Handelselogg logg) {
    this.behorighet = behorighet;
    this.reader = reader;
    this.granskning = granskning;
    this.skrivare = skrivare;
    this.utkast = utkast;
    this.villkor = villkor;
    this.logg = logg;
  }

  /** The drafts the caller may see. */
  Lista<Utkast> list(@Nullable String organ, Sidval sidval) {
    if (organ != null) {
      behorighet.requireInsight(organ);
    }
    return utkast.list(behorighet.insight(), organ, sidval);
  }

  Dokument get(String planId) {
    PlanId id = PlanId.of(planId);
    behorighet.requireInsight(id.organ());
    return document(utkast.get(planId));
  }

  /** What POST would answer, without writing anything. */
  Skrivet tryCreate(byte[] body) {
    JsonNode tree = reader.tree(body);
    PlanId id = identity(tree);
    behorighet.requireOrgan(id.organ(), Roll.REDAKTOR);
    return Skrivet.changed(document(reviewed(id, 1, tree)));
  }

  /** Begins a plan from a whole document. */
  @Transactional
  public Skrivet create(byte[] body) {
    JsonNode tree = reader.tree(body);
    PlanId id = identity(tree);
    Anropare anropare = behorighet.requireOrgan(id.organ(), Roll.REDAKTOR);
    return begin(anropare, "createVerksamhetsplan", id, granskning.review(tree, id));
  }

  /** Begins a plan that has neither draft nor versions. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Skrivet begin(Anropare anropare, String operation, PlanId id, Plandokument plan) {
    utkast
        .lockState(id.planId())
        .ifPresent(
            state -> {
              throw new DomainException(
                  ProblemType.FINNS_REDAN,
                  List.of(
                      Fel.pekare(
                          "/planId",
                          id.planId(),
                          state.legal().stream()
                              .map(String::valueOf)
                              .collect(Collectors.joining(", ")))),
                  "finns-redan.detail",
                  "planId",
                  id.planId());
            });
    byte[] dokument = skrivare.bytes(plan.draft(1));
    utkast.create(id, plan.titel().tryckt(), 1, dokument);
    log(anropare, operation, id, null, dokument);
    Planinnehall stored = new Planinnehall(id.planId(), 1, null, dokument);
    return Skrivet.created(address(id.planId()), document(stored));
  }

  /** What PUT would answer, without writing anything. */
  Skrivet tryReplace(String planId, byte[] body) {
    PlanId id = PlanId.of(planId);
    behorighet.requireOrgan(id.organ(), Roll.REDAKTOR);
    return Skrivet.changed(document(reviewed(id, utkast.get(planId).nummer(), reader.tree(body))));
  }

  /** Replaces the whole draft. */
  @Transactional
  public Skrivet replace(String planId, byte[] body) {
    PlanId id = PlanId.of(planId);
    Anropare anropare = behorighet.requireOrgan(id.organ(), Roll.REDAKTOR);
    JsonNode tree = reader.tree(body);
    Planinnehall before = locked(planId);
    return write(anropare, "replaceUtkast", id, before, tree);
  }

  /** Changes what a merge patch names (RFC 7396). */
  @Transactional
  public Skrivet patch(String planId, byte[] body) {
    PlanId id = PlanId.of(planId);
    Anropare anropare = behorighet.requireOrgan(id.organ(), Roll.REDAKTOR);
    JsonNode patch = reader.tree(body);
    Planinnehall before = locked(planId);
    ObjectNode tree = skrivare.tree(before.dokument());
    return write(anropare, "patchUtkast", id, before, MergePatch.apply(tree, patch));
  }

  /** Throws the draft away. */
  @Transactional
  public Skrivet remove(String planId) {
    PlanId id = PlanId.of(planId);
    Anropare anropare = behorighet.requireOrgan(id.organ(), Roll.REDAKTOR);
    Planinnehall before = locked(planId);
    utkast.remove(planId);
    log(anropare, "deleteUtkast", id, before.dokument(), null);
    return Skrivet.removed();
  }

  private Planinnehall locked(String planId) {
    Planinnehall before = utkast.lock(planId);
    villkor.requireMatch(document(before));
    return before;
  }

  private Skrivet write(
      Anropare anropare, String operation, PlanId id, Planinnehall before, JsonNode tree) {
    Planinnehall after = reviewed(id, before.nummer(), tree);
    utkast.replace(id.planId(), after.dokument());
    log(anropare, operation, id, before.dokument(), after.dokument());
    return Skrivet.changed(document(after));
  }

  /** The draft that a body makes, when the review finds no fault in it. */
  private Planinnehall reviewed(PlanId id, int nummer, JsonNode tree) {
    Plandokument plan = granskning.review(tree, id);
    return new Planinnehall(id.planId(), nummer, null, skrivare.bytes(plan.draft(nummer)));
  }

  /** Whose plan a body says it is; without that nobody can tell who may write it. */
  private PlanId identity(JsonNode tree) {
    List<Fel> faults =
        reader.faults(tree, Plandokument.class).stream()
            .filter(f -> List.of("", "/planId").contains(String.valueOf(f.pekare())))
            .toList();
    BodyReader.refuse(faults);
    return PlanId.of(tree.path("planId").asText());
  }

  private void log(
      Anropare anropare,
      String operation,
      PlanId id,
      byte @Nullable [] before,
      byte @Nullable [] after) {
    logg.record(
        anropare,
        new Andring(
            operation,
            id.kommunkod(),
            id.organ(),
            address(id.planId()),
            skrivare.text(before),
            skrivare.text(after)));
  }

  /** A draft of a first version has no decided plan to lead to. */
  static Dokument document(Planinnehall draft) {
    String plan = "/verksamhetsplaner/" + draft.planId();
    Lankar links =
        Lankar.self(address(draft.planId()))
            .med("edit", address(draft.planId()), "PUT")
            .med("beslut", plan + "/beslut", "POST");
    Lankar all = draft.nummer() == 1 ? links : links.med("verksamhetsplan", plan);
    return new Dokument(draft.dokument(), Plandokument.class, all, false);
  }

  static String address(String planId) {
    return "/verksamhetsplaner/" + planId + "/utkast";
  }
}
