package se.styrning.verksamhetsplan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.styrning.behorighet.Anropare;
import se.styrning.behorighet.Behorighet;
import se.styrning.behorighet.Roll;
import se.styrning.handelse.Handelselogg;
import se.styrning.handelse.revision.Andring;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Stored;
import se.styrning.shared.answer.Written;
import se.styrning.shared.link.Links;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.ProblemType;
import se.styrning.shared.write.BodyReader;
import se.styrning.shared.write.Idempotency;
import se.styrning.shared.write.Preconditions;

/**
 * Edits one element of a draft, so that two who work on different elements do not meet. The element
 * alone is reviewed; whether the whole holds together is decided when the draft is adopted.
 */
@ApplicationScoped
public class Utkastdelar {

  private final Idempotency idempotens;
  private final Behorighet behorighet;
  private final BodyReader reader;
  private final Utkastlagring utkast;
  private final Preconditions villkor;
  private final Handelselogg logg;
  private final ObjectMapper mapper;

  Utkastdelar(
      Idempotency idempotens,
      Behorighet behorighet,
      BodyReader reader,
      Utkastlagring utkast,
      Preconditions villkor,
      Handelselogg logg,
      ObjectMapper mapper) {
    this.idempotens = idempotens;
    this.behorighet = behorighet;
    this.reader = reader;
    this.utkast = utkast;
    this.villkor = villkor;
    this.logg = logg;
    this.mapper = mapper;
  }

  /** One element; an unknown identity is 404. */
  public <T> Item<T> get(String planId, Plandel<T> del, String id) {
    behorighet.requireInsight(PlanId.of(planId).organ());
    ArrayNode list = list(tree(utkast.get(planId)), del);
    return resource(planId, del, list.get(index(list, del, id)));
  }

  /** Adds an element last in its part, once per key; an identity that is taken is 409. */
  public <T> Stored add(String planId, Plandel<T> del, byte[] body) {
    return idempotens.once(
        () -> behorighet.authorised(PlanId.of(planId).organ(), Roll.REDAKTOR),
        body,
        () -> addOnce(planId, del, body));
  }

  private <T> Written addOnce(String planId, Plandel<T> del, byte[] body) {
    PlanId plan = PlanId.of(planId);
    Anropare anropare = behorighet.requireOrgan(plan.organ(), Roll.REDAKTOR);
    T element = del.iPlanen().apply(reader.read(body, del.typ()), plan.budgetar());
    String id = del.identitet().apply(element);
    ObjectNode tree = tree(utkast.lock(planId));
    ArrayNode list = list(tree, del);
    if (find(list, del, id) >= 0) {
      throw new DomainException(
          ProblemType.FINNS_REDAN,
          List.of(Fault.pekare("/" + del.nyckel(), id, Accepted.of("ledig"))),
          "finns-redan.detail",
          del.nyckel(),
          id);
    }
    reader.requireRoom(list, "/" + del.namn());
    JsonNode added = linked(tree, del, element);
    list.add(added);
    save(anropare, "create", plan, del, id, tree, null, added);
    return Written.created(address(planId, del, id), resource(planId, del, added));
  }

  /** Replaces an element; its identity is that of the address. */
  @Transactional
  public <T> Written replace(String planId, Plandel<T> del, String id, byte[] body) {
    PlanId plan = PlanId.of(planId);
    Anropare anropare = behorighet.requireOrgan(plan.organ(), Roll.REDAKTOR);
    T element = del.iPlanen().apply(reader.read(body, del.typ()), plan.budgetar());
    String given = del.identitet().apply(element);
    if (!given.equals(id)) {
      BodyReader.refuse(List.of(Fault.pekare("/" + del.nyckel(), given, id)));
    }
    ObjectNode tree = tree(utkast.lock(planId));
    ArrayNode list = list(tree, del);
    int index = index(list, del, id);
    JsonNode before = list.get(index);
    villkor.requireMatch(resource(planId, del, before));
    JsonNode after = linked(tree, del, element);
    list.set(index, after);
    save(anropare, "replace", plan, del, id, tree, before, after);
    return Written.changed(resource(planId, del, after));
  }

  /** Removes an element. */
  @Transactional
  public <T> Written remove(String planId, Plandel<T> del, String id) {
    PlanId plan = PlanId.of(planId);
    Anropare anropare = behorighet.requireOrgan(plan.organ(), Roll.REDAKTOR);
    ObjectNode tree = tree(utkast.lock(planId));
    ArrayNode list = list(tree, del);
    int index = index(list, del, id);
    JsonNode before = list.get(index);
    villkor.requireMatch(resource(planId, del, before));
    list.remove(index);
    save(anropare, "delete", plan, del, id, tree, before, null);
    return Written.removed();
  }

  private JsonNode linked(ObjectNode tree, Plandel<?> del, Object element) {
    JsonNode json = mapper.valueToTree(element);
    Delanmarkningar.link(tree, del, json);
    return json;
  }

  private void save(
      Anropare anropare,
      String verb,
      PlanId plan,
      Plandel<?> del,
      String id,
      ObjectNode tree,
      @Nullable JsonNode before,
      @Nullable JsonNode after) {
    try {
      utkast.replace(plan.planId(), mapper.writeValueAsBytes(tree));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
    logg.record(
        anropare,
        new Andring(
            verb + "Utkast" + del.typ().getSimpleName(),
            plan.kommunkod(),
            plan.organ(),
            address(plan.planId(), del, id),
            before == null ? null : before.toString(),
            after == null ? null : after.toString()));
  }

  private ObjectNode tree(Planinnehall draft) {
    try {
      return (ObjectNode) mapper.readTree(draft.dokument());
    } catch (IOException corrupt) {
      throw new IllegalStateException("Stored draft cannot be read", corrupt);
    }
  }

  private static ArrayNode list(ObjectNode tree, Plandel<?> del) {
    return tree.withArray("/" + del.namn());
  }

  private static int index(ArrayNode list, Plandel<?> del, String id) {
    int index = find(list, del, id);
    if (index < 0) {
      throw DomainException.notFound(del.nyckel(), id, Accepted.of("se-utkastet"));
    }
    return index;
  }

  private static int find(ArrayNode list, Plandel<?> del, String id) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).path(del.nyckel()).asText().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private <T> Item<T> resource(String planId, Plandel<T> del, JsonNode element) {
    T record = reader.convert(element, del.typ());
    String self = address(planId, del, del.identitet().apply(record));
    Links links =
        Links.self(self)
            .med("edit", self, "PUT")
            .med("utkast", "/verksamhetsplaner/" + planId + "/utkast");
    return new Item<>(record, links);
  }

  private static String address(String planId, Plandel<?> del, String id) {
    return "/verksamhetsplaner/" + planId + "/utkast/" + del.sokvag() + "/" + id;
  }
}
