package se.styrning.uppfoljning.avsnitt;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class RapportavsnittRepository implements PanacheRepositoryBase<RapportavsnittEntity, UUID> {

  /** The texts that are written at an occasion. */
  Map<Avsnittskod, String> of(String tillfalleId) {
    return find("tillfalleId", tillfalleId).list().stream()
        .collect(Collectors.toMap(avsnitt -> avsnitt.kod, avsnitt -> avsnitt.text));
  }

  /** Puts a text in the place of what was there; one without text is removed. */
  void store(String tillfalleId, Avsnittskod kod, Rapportavsnitt avsnitt) {
    RapportavsnittEntity there =
        find("tillfalleId = ?1 and kod = ?2", tillfalleId, kod).firstResultOptional().orElse(null);
    String text = avsnitt.text();
    if (text != null) {
      RapportavsnittEntity entity = there == null ? new RapportavsnittEntity() : there;
      entity.tillfalleId = tillfalleId;
      entity.kod = kod;
      entity.text = text;
      persist(entity);
    } else if (there != null) {
      delete(there);
    }
    flush();
  }
}
