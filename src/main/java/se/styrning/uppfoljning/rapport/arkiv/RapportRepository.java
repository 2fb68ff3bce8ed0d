package se.styrning.uppfoljning.rapport.arkiv;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrning.shared.Sha;
import se.styrning.uppfoljning.rapport.form.Rapportfil;

@ApplicationScoped
class RapportRepository implements PanacheRepositoryBase<RapportEntity, UUID> {

  /** A file as it was handed in. */
  Optional<byte[]> bytes(String tillfalleId, Rapportfil fil) {
    return getEntityManager()
        .createQuery(
            "select r.innehall from RapportEntity r"
                + " where r.tillfalleId = :tillfalle and r.namn = :namn",
            byte[].class)
        .setParameter("tillfalle", tillfalleId)
        .setParameter("namn", fil.namn())
        .getResultList()
        .stream()
        .findFirst();
  }

  /** What is told of every file, without its bytes. */
  List<Rapportform> former(String tillfalleId) {
    Map<String, Object[]> kept =
        getEntityManager()
            .createQuery(
                "select r.namn, r.storlek, r.shaSumma, r.fryst from RapportEntity r"
                    + " where r.tillfalleId = :tillfalle",
                Object[].class)
            .setParameter("tillfalle", tillfalleId)
            .getResultList()
            .stream()
            .collect(Collectors.toMap(row -> (String) row[0], row -> row));
    return Rapportfil.alla().stream()
        .flatMap(fil -> Stream.ofNullable(kept.get(fil.namn())).map(row -> form(fil, row)))
        .toList();
  }

  private static Rapportform form(Rapportfil fil, Object[] row) {
    return Rapportform.of(fil, (Integer) row[1], (String) row[2], (Instant) row[3]);
  }

  void add(String tillfalleId, Rapportfil fil, byte[] bytes, Instant tid) {
    RapportEntity entity = new RapportEntity();
    entity.tillfalleId = tillfalleId;
    entity.namn = fil.namn();
    entity.innehall = bytes;
    entity.storlek = bytes.length;
    entity.shaSumma = Sha.hex(bytes);
    entity.fryst = tid;
    persist(entity);
  }
}
