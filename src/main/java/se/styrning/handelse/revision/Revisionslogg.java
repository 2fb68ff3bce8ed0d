package se.styrning.handelse.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.styrning.behorighet.Anropare;
import se.styrning.behorighet.Behorighet;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;

/**
 * Keeps what is written, and lets administrators read it in the kommuner they see to, and no
 * others.
 */
@ApplicationScoped
public class Revisionslogg {

  private final RevisionsloggRepository rows;
  private final Behorighet behorighet;
  private final ObjectMapper mapper;

  Revisionslogg(RevisionsloggRepository rows, Behorighet behorighet, ObjectMapper mapper) {
    this.rows = rows;
    this.behorighet = behorighet;
    this.mapper = mapper;
  }

  /** Keeps a write, in the transaction that writes. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(Anropare anropare, Andring andring) {
    rows.persist(RevisionsradEntity.of(anropare, andring));
  }

  Page<Revisionspost> list(PageParameters sidval, Revisionsfilter filter) {
    return rows.list(sidval, kommuner(filter.kommunkod), filter);
  }

  /** The kommun asked for, if the caller administers it, else every one that they do. */
  private Set<String> kommuner(@Nullable String kommunkod) {
    Anropare anropare =
        kommunkod == null ? behorighet.anropare() : behorighet.requireKommun(kommunkod);
    return kommunkod == null ? anropare.kommuner() : Set.of(kommunkod);
  }

  Revisionsrad get(long nummer) {
    RevisionsradEntity row = rows.findById(nummer);
    if (row == null) {
      throw DomainException.notFound(
          "nummer", Long.toString(nummer), Accepted.of("se", "/revisionslogg"));
    }
    behorighet.requireKommun(row.kommunkod);
    return new Revisionsrad(
        nummer,
        row.tid,
        row.subjekt,
        row.klient,
        Revisionspost.split(row.roller),
        row.operation,
        row.kommunkod,
        row.organ,
        row.objekt,
        json(row.fore),
        json(row.efter));
  }

  private @Nullable JsonNode json(@Nullable String text) {
    try {
      return text == null ? null : mapper.readTree(text);
    } catch (JsonProcessingException notWrittenByUs) {
      throw new IllegalStateException(notWrittenByUs);
    }
  }
}
