package se.styrning.plandokument.utkast;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.styrning.behorighet.Anropare;
import se.styrning.behorighet.Behorighet;
import se.styrning.behorighet.Roll;
import se.styrning.handelse.Handelselogg;
import se.styrning.handelse.revision.Andring;
import se.styrning.organisation.OrganisationService;
import se.styrning.plandokument.Plandokument;
import se.styrning.plandokument.Planskrivare;
import se.styrning.plandokument.granskning.Plangranskning;
import se.styrning.plandokument.granskning.Planvarningar;
import se.styrning.shared.answer.StoredDocument;
import se.styrning.shared.answer.Written;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.ProblemType;
import se.styrning.shared.write.Body;
import se.styrning.shared.write.BodyReader;
import se.styrning.shared.write.MergePatch;
import se.styrning.shared.write.Preconditions;
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
  private final Preconditions villkor;
  private final Handelselogg logg;
  private final OrganisationService organisation;

  UtkastService(
      Behorighet behorighet,
      BodyReader reader,
      Plangranskning granskning,
      Planskrivare skrivare,
      Utkastlagring utkast,
      Preconditions villkor,
      Handelselogg logg,
      OrganisationService organisation) {
    this.behorighet = behorighet;
    this.reader = reader;
    this.granskning = granskning;
    this.skrivare = skrivare;
    this.utkast = utkast;
    this.villkor = villkor;
    this.logg = logg;
    this.organisation = organisation;
  }

  /** The drafts the caller may see. */
  Page<Utkast> list(@Nullable String organ, PageParameters sidval) {
    if (organ != null) {
      behorighet.requireInsight(organ);
    }
    return utkast.list(behorighet.anropare().insight(), organ, sidval);
  }

  StoredDocument get(String planId) {
    PlanId id = PlanId.of(planId);
    behorighet.requireInsight(id.organ());
    return document(utkast.get(planId));
  }

  /** Whose plan a body says it is, if the caller may write its drafts. */
  String owner(byte[] body) {
    return behorighet.authorised(identity(body).organ(), Roll.REDAKTOR);
  }

  /** Begins a plan from a whole document. */
  @Transactional
  public Written create(byte[] body) {
    PlanId id = identity(body);
    Anropare anropare = behorighet.requireOrgan(id.organ(), Roll.REDAKTOR);
    Body read = reader.open(body, Plandokument.class);
    return begin(anropare, "createVerksamhetsplan", id, granskning.review(read, id));
  }

  /** Begins a plan that has neither draft nor versions. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Written begin(Anropare anropare, String operation, PlanId id, Plandokument plan) {
    utkast
        .lockState(id.planId())
        .ifPresent(
            state -> {
              throw new DomainException(
                  ProblemType.FINNS_REDAN,
                  List.of(
                      Fault.pekare(
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
    return warned(Written.created(address(id.planId()), document(stored)), plan);
  }

  /** Replaces the whole draft. */
  @Transactional
  public Written replace(String planId, byte[] body) {
    PlanId id = PlanId.of(planId);
    Anropare anropare = behorighet.requireOrgan(id.organ(), Roll.REDAKTOR);
    Body read = reader.open(body, Plandokument.class);
    Planinnehall before = locked(planId);
    return write(anropare, "replaceUtkast", id, before, read);
  }

  /** Changes what a merge patch names (RFC 7396). */
  @Transactional
  public Written patch(String planId, byte[] body) {
    PlanId id = PlanId.of(planId);
    Anropare anropare = behorighet.requireOrgan(id.organ(), Roll.REDAKTOR);
    Body patch = reader.open(body, Planandring.class);
    Planinnehall before = locked(planId);
    ObjectNode tree = skrivare.tree(before.dokument());
    Body patched = new Body(MergePatch.apply(tree, patch.tree()), patch.faults());
    return write(anropare, "patchUtkast", id, before, patched);
  }

  /** Throws the draft away. */
  @Transactional
  public Written remove(String planId) {
    PlanId id = PlanId.of(planId);
    Anropare anropare = behorighet.requireOrgan(id.organ(), Roll.REDAKTOR);
    Planinnehall before = locked(planId);
    utkast.remove(planId);
    log(anropare, "deleteUtkast", id, before.dokument(), null);
    return Written.removed();
  }

  private Planinnehall locked(String planId) {
    Planinnehall before = utkast.lock(planId);
    villkor.requireMatch(document(before));
    return before;
  }

  private Written write(
      Anropare anropare, String operation, PlanId id, Planinnehall before, Body body) {
    Plandokument plan = granskning.review(body, id).draft(before.nummer());
    byte[] after = skrivare.bytes(plan);
    utkast.replace(id.planId(), after);
    log(anropare, operation, id, before.dokument(), after);
    Planinnehall draft = new Planinnehall(id.planId(), before.nummer(), null, after);
    return warned(Written.changed(document(draft)), plan);
  }

  private static Written warned(Written skrivet, Plandokument plan) {
    return skrivet.med("varningar", Planvarningar.of(plan));
  }

  /**
   * Whose plan a body says it is, all else unread: without that nobody can tell who may write it.
   * Which organ there are is public.
   */
  private PlanId identity(byte[] body) {
    Optional<String> given = BodyReader.member(body, "planId");
    Optional<PlanId> id =
        given.flatMap(PlanId::read).filter(plan -> organisation.hasOrgan(plan.organ()));
    if (id.isEmpty()) {
      BodyReader.refuse(
          List.of(Fault.pekare("/planId", given.orElse(null), Accepted.of("organ-och-ar"))));
    }
    return id.orElseThrow();
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
  static StoredDocument document(Planinnehall draft) {
    String plan = "/verksamhetsplaner/" + draft.planId();
    Links links =
        Links.self(address(draft.planId()))
            .med("edit", address(draft.planId()), "PUT")
            .med("beslut", plan + "/beslut", "POST");
    Links all = draft.nummer() == 1 ? links : links.med("verksamhetsplan", plan);
    return new StoredDocument(draft.dokument(), Plandokument.class, all, false);
  }

  static String address(String planId) {
    return "/verksamhetsplaner/" + planId + "/utkast";
  }
}
