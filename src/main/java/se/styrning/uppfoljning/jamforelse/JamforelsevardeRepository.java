package se.styrning.uppfoljning.jamforelse;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class JamforelsevardeRepository implements PanacheRepositoryBase<JamforelsevardeEntity, UUID> {

  private static final String OF_ONE = "kommunkod = ?1 and matt = ?2 and ar = ?3";

  /** The values of a comparison, by kommunkod. */
  List<Jamforelsevarde> of(JamforelseId id) {
    return find(OF_ONE + " order by mattKommunkod", id.kommunkod(), id.matt(), id.ar())
        .list()
        .stream()
        .map(JamforelsevardeEntity::varde)
        .toList();
  }

  /** Every value that a kommun has entered of some measures, of all years, in one statement. */
  Jamforelsetal of(String kommunkod, Collection<String> matt) {
    return Jamforelsetal.of(kommunkod, list("kommunkod = ?1 and matt in ?2", kommunkod, matt));
  }

  void replace(JamforelseId id, List<Jamforelsevarde> varden) {
    delete(OF_ONE, id.kommunkod(), id.matt(), id.ar());
    persist(varden.stream().map(varde -> JamforelsevardeEntity.of(id, varde)));
    flush();
  }
}
