package se.styrning.handelse;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class HandelseRepository implements PanacheRepositoryBase<HandelseEntity, Long> {

  /** The number of the last event that is public. */
  @Transactional
  long last() {
    return ((Number)
            getEntityManager()
                .createNativeQuery("select nummer from handelselage", Long.class)
                .getSingleResult())
        .longValue();
  }

  /** The first events after a number, up to and with another. */
  List<HandelseEntity> between(
      long after, long last, @Nullable Handelsetyp typ, @Nullable String kommunkod, int limit) {
    TypedQuery<HandelseEntity> query =
        getEntityManager()
            .createQuery(
                "from HandelseEntity h where h.nummer > :after and h.nummer <= :last"
                    + (typ == null ? "" : " and h.typ = :typ")
                    + (kommunkod == null ? "" : " and h.kommunkod = :kommunkod")
                    + " order by h.nummer",
                HandelseEntity.class)
            .setParameter("after", after)
            .setParameter("last", last)
            .setMaxResults(limit);
    if (typ != null) {
      query.setParameter("typ", typ.varde());
    }
    if (kommunkod != null) {
      query.setParameter("kommunkod", kommunkod);
    }
    return query.getResultList();
  }
}
