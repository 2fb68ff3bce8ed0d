package se.styrning.verksamhetsplan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.Item;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.list.Paging;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;

/** The door for reading plans: whole decided documents and the lists inside them. */
@ApplicationScoped
public class Planlasning {

  private static final String VERSIONER = "versioner";

  private final VerksamhetsplanRepository planer;
  private final PlanversionRepository versioner;
  private final BeslutRepository beslut;
  private final ObjectMapper mapper;

  Planlasning(
      VerksamhetsplanRepository planer,
      PlanversionRepository versioner,
      BeslutRepository beslut,
      ObjectMapper mapper) {
    this.planer = planer;
    this.versioner = versioner;
    this.beslut = beslut;
    this.mapper = mapper;
  }

  /** The document that was in force on a day; a day when none was is 404. */
  public Planinnehall inForce(String planId, LocalDate day) {
    return planer
        .inForce(planId, day)
        .orElseThrow(() -> planer.missing(planId, "giltig", day.toString(), VERSIONER));
  }

  /**
   * The version that counts on a day: the last one adopted by then, else the first one ever
   * adopted; none of a plan that has never been adopted.
   */
  public Optional<Planversion> versionAt(String planId, LocalDate day) {
    List<Planversion> decided = versioner.decided(planId);
    return decided.stream()
        .filter(version -> !version.antagen().isAfter(day))
        .reduce((earlier, later) -> later)
        .or(() -> decided.stream().findFirst());
  }

  /** The document in force; an unknown plan is 404 and a repealed one 410. */
  public Planinnehall inForce(String planId) {
    return planer.inForce(planId).orElseThrow(() -> planer.notInForce(planId));
  }

  /** The plan in force in short; an unknown plan is 404 and a repealed one 410. */
  public Verksamhetsplan summary(String planId) {
    return planer.summary(planId).orElseThrow(() -> planer.notInForce(planId));
  }

  /** The plans in force in short, the last adopted first, and no more than so many. */
  public List<Verksamhetsplan> newest(int most) {
    return planer.newest(most);
  }

  /** The years of all plans in force; none where there is no plan. */
  public Optional<Plantid> years() {
    return planer.years();
  }

  /** The document of a decided version; an unknown plan or version is 404. */
  public Planinnehall version(String planId, int nummer) {
    return version(planId, "nummer", nummer);
  }

  /** The same, of a version that a parameter of some name gives. */
  public Planinnehall version(String planId, String parameter, int nummer) {
    return planer
        .version(planId, nummer)
        .orElseThrow(() -> planer.missing(planId, parameter, Integer.toString(nummer), VERSIONER));
  }

  /** One page of a part of the plan in force, of the elements that satisfy the filter. */
  public <T> Page<T> list(
      String planId, Plandel<T> del, Predicate<T> filter, PageParameters sidval) {
    List<T> kept = elements(planId, del).stream().filter(filter).toList();
    return Paging.av(kept, del.typ(), sidval, element -> del.links(planId, element));
  }

  /** One element of a part of the plan in force; an unknown id is 404. */
  public <T> Item<T> get(String planId, Plandel<T> del, String id) {
    return elements(planId, del).stream()
        .filter(element -> del.identitet().apply(element).equals(id))
        .findFirst()
        .map(
            element ->
                new Item<>(element, del.links(planId, element).med("collection", del.path(planId))))
        .orElseThrow(
            () -> DomainException.notFound(del.nyckel(), id, Accepted.of("se", del.path(planId))));
  }

  /** All elements of a part of the plan in force, in the document's order. */
  public <T> List<T> elements(String planId, Plandel<T> del) {
    return elements(inForce(planId), del);
  }

  /** All elements of a part of a document that has been read. */
  public <T> List<T> elements(Planinnehall innehall, Plandel<T> del) {
    try (JsonParser parser = mapper.createParser(innehall.dokument())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = del.namn().equals(parser.currentName());
        parser.nextToken();
        if (found) {
          return mapper
              .readerForListOf(del.typ())
              .without(
                  DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                  DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .readValue(parser);
        }
        parser.skipChildren();
      }
      return List.of(); // the part is younger than the document
    } catch (IOException corrupt) {
      throw new IllegalStateException("Stored document cannot be read", corrupt);
    }
  }

  /** The last decided version, also of a plan that has been repealed. */
  public Planinnehall lastDecided(String planId) {
    return planer.lastDecided(planId).orElseThrow(() -> VerksamhetsplanRepository.unknown(planId));
  }

  /** A decision with its links. */
  public Item<Planbeslut> decision(PlanId id, Planbeslut beslut) {
    return new Item<>(
        beslut,
        BeslutRepository.links(id.planId(), beslut).med("collection", id.path() + "/beslut"));
  }

  Item<Planbeslut> decision(String planId, int nummer) {
    return beslut
        .get(planId, nummer)
        .map(found -> decision(PlanId.of(planId), found))
        .orElseThrow(() -> planer.missing(planId, "nummer", Integer.toString(nummer), "beslut"));
  }

  Page<Verksamhetsplan> list(PageParameters sidval, Planfilter filter) {
    return planer.list(sidval, filter);
  }

  Page<Planversion> listVersions(String planId, PageParameters sidval) {
    return versioner.list(planId, sidval);
  }

  Page<Planbeslut> listDecisions(String planId, @Nullable Beslutstyp typ, PageParameters sidval) {
    return beslut.list(planId, typ, sidval);
  }
}
