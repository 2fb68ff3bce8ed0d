package se.styrning.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.paging.Lista;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.problem.DomainException;

/** The only door to kommuner, organ and jamforelsegrupper. */
@ApplicationScoped
public class OrganisationService {

  private final KommunRepository kommuner;
  private final OrganRepository organ;
  private final JamforelsegruppRepository grupper;

  OrganisationService(
      KommunRepository kommuner, OrganRepository organ, JamforelsegruppRepository grupper) {
    this.kommuner = kommuner;
    this.organ = organ;
    this.grupper = grupper;
  }

  /** Whether there is such an organ. */
  public boolean hasOrgan(String id) {
    return organ.count("organ", id) > 0;
  }

  /** Whether there is such an organ and it is of a type. */
  public boolean hasOrgan(String id, Organtyp typ) {
    return organ.count("organ = ?1 and typ = ?2", id, typ) > 0;
  }

  Lista<Kommun> listKommuner(
      Sidval sidval, @Nullable String lanskod, @Nullable String jamforelsegrupp) {
    return kommuner.list(sidval, lanskod, jamforelsegrupp);
  }

  Lista<Organ> listOrgan(Sidval sidval, @Nullable String kommunkod, @Nullable Organtyp typ) {
    return organ.list(sidval, kommunkod, typ);
  }

  Lista<Jamforelsegrupp> listJamforelsegrupper(Sidval sidval) {
    return grupper.list(sidval);
  }

  Kommun getKommun(String kommunkod) {
    return kommuner
        .find("kommunkod", kommunkod)
        .project(Kommun.class)
        .firstResultOptional()
        .orElseThrow(() -> DomainException.notFound("kommunkod", kommunkod, "se /kommuner"));
  }

  Organ getOrgan(String id) {
    return organ
        .find("organ", id)
        .project(Organ.class)
        .firstResultOptional()
        .orElseThrow(() -> DomainException.notFound("organ", id, "se /organ"));
  }

  Jamforelsegrupp getJamforelsegrupp(String id) {
    return grupper
        .get(id)
        .orElseThrow(
            () -> DomainException.notFound("jamforelsegrupp", id, "se /jamforelsegrupper"));
  }

  /** Adds the reference data given and brings what is there in line with it; the rest is kept. */
  @Transactional
  public void store(
      List<Kommun> someKommuner, List<Organ> someOrgan, List<Jamforelsegrupp> someGrupper) {
    for (Kommun kommun : someKommuner) {
      KommunEntity entity = kommuner.find("kommunkod", kommun.kommunkod()).firstResult();
      kommuner.persist(changed(entity == null ? new KommunEntity() : entity, e -> e.set(kommun)));
    }
    for (Organ values : someOrgan) {
      OrganEntity entity = organ.find("organ", values.organ()).firstResult();
      organ.persist(changed(entity == null ? new OrganEntity() : entity, e -> e.set(values)));
    }
    for (Jamforelsegrupp grupp : someGrupper) {
      JamforelsegruppEntity entity =
          grupper.find("jamforelsegrupp", grupp.jamforelsegrupp()).firstResult();
      grupper.persist(
          changed(entity == null ? new JamforelsegruppEntity() : entity, e -> e.set(grupp)));
    }
  }

  private static <E> E changed(E entity, Consumer<E> change) {
    change.accept(entity);
    return entity;
  }
}
