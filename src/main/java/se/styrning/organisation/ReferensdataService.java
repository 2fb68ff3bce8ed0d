package se.styrning.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.styrning.behorighet.Anropare;
import se.styrning.behorighet.Behorighet;
import se.styrning.handelse.Handelsetyp;
import se.styrning.shared.answer.Written;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.ProblemType;
import se.styrning.shared.write.BodyReader;

/**
 * What an administrator may do with the reference data of a kommun, and the rules for it. An
 * identity begins with the code of the kommun it belongs to, so whose it is is known before
 * anything is read, and never changes. Nothing is removed; it ceases to hold.
 */
@ApplicationScoped
class ReferensdataService {

  private static final String KOMMUNKOD = "/kommunkod";
  private static final Accepted KNOWN = Accepted.of("kommun");

  private final Behorighet behorighet;
  private final BodyReader bodies;
  private final ReferensdataWriter writer;
  private final KommunRepository kommuner;
  private final OrganRepository organ;
  private final SektorRepository sektorer;
  private final JamforelsegruppRepository grupper;

  ReferensdataService(
      Behorighet behorighet,
      BodyReader bodies,
      ReferensdataWriter writer,
      KommunRepository kommuner,
      OrganRepository organ,
      SektorRepository sektorer,
      JamforelsegruppRepository grupper) {
    this.behorighet = behorighet;
    this.bodies = bodies;
    this.writer = writer;
    this.kommuner = kommuner;
    this.organ = organ;
    this.sektorer = sektorer;
    this.grupper = grupper;
  }

  @Transactional
  Written putKommun(String kommunkod, byte[] body) {
    Formats.id("kommunkod", kommunkod, Formats.KOMMUNKOD);
    Anropare anropare = behorighet.requireKommun(kommunkod);
    Kommun kommun = bodies.read(body, Kommun.class);
    List<Fault> faults = new ArrayList<>(identity(KOMMUNKOD, kommun.kommunkod(), kommunkod));
    faults.addAll(identity("/lanskod", kommun.lanskod(), Formats.lan(kommunkod)));
    BodyReader.refuse(faults);
    return writer.put(
        new Referenspost("putKommun", Handelsetyp.KOMMUN_ANDRAD, "kommunkod", kommunkod),
        kommuner,
        kommun,
        anropare);
  }

  @Transactional
  Written putOrgan(String id, byte[] body) {
    Formats.id("organ", id, Formats.OWNED);
    Anropare anropare = behorighet.requireKommun(Formats.owner(id));
    Organ values = bodies.read(body, Organ.class);
    List<Fault> faults = new ArrayList<>(identity("/organ", values.organ(), id));
    faults.addAll(owner(values.kommunkod(), id));
    faults.addAll(Giltighet.faults(values.giltigFran(), values.giltigTill()));
    BodyReader.refuse(faults);
    BodyReader.refuse(role(values));
    return writer.put(
        new Referenspost("putOrgan", Handelsetyp.ORGAN_ANDRAT, "organ", id),
        organ,
        values,
        anropare);
  }

  /**
   * What an organ is stays so, since decisions and reports were made by it as that; and at a time
   * there is one kommunfullmäktige and one kommunstyrelse.
   */
  private List<Fault> role(Organ values) {
    Optional<Organ> before = organ.get(values.organ());
    if (before.isPresent() && before.get().typ() != values.typ()) {
      return List.of(Fault.pekare("/typ", values.typ().name(), before.get().typ().name()));
    }
    if (values.typ() != Organtyp.KF && values.typ() != Organtyp.KS) {
      return List.of();
    }
    return organ.all(Formats.owner(values.organ())).stream()
        .filter(other -> other.typ() == values.typ() && !other.organ().equals(values.organ()))
        .filter(other -> Giltighet.meet(other, values))
        .map(
            other ->
                Fault.pekare(
                    "/typ",
                    values.typ().name(),
                    Accepted.of("ensam-av-typen", other.organ(), other.typ().name())))
        .toList();
  }

  @Transactional
  Written putSektor(String id, byte[] body) {
    Formats.id("sektor", id, Formats.OWNED);
    Anropare anropare = behorighet.requireKommun(Formats.owner(id));
    Sektor sektor = bodies.read(body, Sektor.class);
    List<Fault> faults = new ArrayList<>(identity("/sektor", sektor.sektor(), id));
    faults.addAll(owner(sektor.kommunkod(), id));
    faults.addAll(Giltighet.faults(sektor.giltigFran(), sektor.giltigTill()));
    BodyReader.refuse(faults);
    return writer.put(
        new Referenspost("putSektor", Handelsetyp.SEKTOR_ANDRAD, "sektor", id),
        sektorer,
        sektor,
        anropare);
  }

  @Transactional
  Written putJamforelsegrupp(String id, byte[] body) {
    Formats.id("jamforelsegrupp", id, Formats.GRUPP);
    Anropare anropare = requireGrupp(id);
    Jamforelsegrupp grupp = bodies.read(body, Jamforelsegrupp.class);
    List<Fault> faults = new ArrayList<>(identity("/jamforelsegrupp", grupp.jamforelsegrupp(), id));
    faults.addAll(owner(grupp.kommunkod(), id));
    faults.addAll(unknownMembers(grupp.medlemmar()));
    faults.addAll(Giltighet.faults(grupp.giltigFran(), grupp.giltigTill()));
    BodyReader.refuse(faults);
    return writer.put(
        new Referenspost(
            "putJamforelsegrupp", Handelsetyp.JAMFORELSEGRUPP_ANDRAD, "jamforelsegrupp", id),
        grupper,
        grupp.sorted(),
        anropare);
  }

  /** Nobody changes by API what is kept by the installation. */
  private Anropare requireGrupp(String id) {
    if (!id.matches(Formats.OWNED)) {
      throw new DomainException(ProblemType.EJ_BEHORIG, List.of(), "ej-behorig.installation", id);
    }
    return behorighet.requireKommun(Formats.owner(id));
  }

  private static List<Fault> identity(String pointer, @Nullable String value, String expected) {
    return expected.equals(value) ? List.of() : List.of(Fault.pekare(pointer, value, expected));
  }

  private List<Fault> owner(@Nullable String kommunkod, String id) {
    String expected = Formats.owner(id);
    if (!expected.equals(kommunkod)) {
      return identity(KOMMUNKOD, kommunkod, expected);
    }
    return kommuner.known(List.of(expected)).isEmpty()
        ? List.of(Fault.pekare(KOMMUNKOD, kommunkod, KNOWN))
        : List.of();
  }

  private List<Fault> unknownMembers(List<String> koder) {
    Set<String> known = new HashSet<>(kommuner.known(koder));
    return IntStream.range(0, koder.size())
        .filter(i -> !known.contains(koder.get(i)))
        .mapToObj(i -> Fault.pekare("/medlemmar/" + i, koder.get(i), KNOWN))
        .toList();
  }
}
