package se.styrning.uppfoljning.utfall;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.utfall.berakning.Manadsutfall;
import se.styrning.uppfoljning.utfall.berakning.Utfallsuppgift;

@ApplicationScoped
class ManadsutfallRepository implements PanacheRepositoryBase<ManadsutfallEntity, UUID> {

  private static final Comparator<Manadsutfall> ORDER =
      Comparator.comparing(Manadsutfall::omrade).thenComparing(Manadsutfall::manad);

  List<Manadsutfall> of(String tillfalleId) {
    return find("tillfalleId", tillfalleId).list().stream()
        .map(ManadsutfallEntity::manadsutfall)
        .sorted(ORDER)
        .toList();
  }

  /**
   * Keeps the months that a table is the sum of. Where it was sent as a sum, the months of the
   * areas whose outcome it leaves as it was are kept, and those of the others no longer hold.
   *
   * @return whether anything changed
   */
  boolean replace(
      String tillfalleId, Map<String, Utfallsuppgift> fore, Utfallsinlasning inlasning) {
    List<Manadsutfall> there = of(tillfalleId);
    Map<String, Utfallsuppgift> efter = inlasning.byArea();
    List<Manadsutfall> wanted =
        inlasning.manader() == null
            ? there.stream()
                .filter(m -> isSame(fore.get(m.omrade()), efter.get(m.omrade())))
                .toList()
            : inlasning.manader().stream().map(Manadsutfall::exact).sorted(ORDER).toList();
    if (there.equals(wanted)) {
      return false;
    }
    delete("tillfalleId", tillfalleId);
    persist(wanted.stream().map(month -> ManadsutfallEntity.of(tillfalleId, month)));
    flush();
    return true;
  }

  private static boolean isSame(@Nullable Utfallsuppgift a, @Nullable Utfallsuppgift b) {
    return a != null && b != null && a.equals(a.withOutcome(b.intakt(), b.kostnad()));
  }
}
