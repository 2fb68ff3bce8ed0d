package se.styrning.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.Item;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;

/** Reads kommuner, organ, sektorer and jamforelsegrupper, and adds those of a data file. */
@ApplicationScoped
public class OrganisationService {

  private final KommunRepository kommuner;
  private final OrganRepository organ;
  private final SektorRepository sektorer;
  private final JamforelsegruppRepository grupper;

  OrganisationService(
      KommunRepository kommuner,
      OrganRepository organ,
      SektorRepository sektorer,
      JamforelsegruppRepository grupper) {
    this.kommuner = kommuner;
    this.organ = organ;
    this.sektorer = sektorer;
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

  /**
   * Whose decision it is that a body names an organ for: that organ's, where it is one that decides
   * for a whole kommun, the kommunstyrelse or kommunfullmäktige of the board's own; else the
   * board's.
   */
  public String decider(String board, @Nullable String named) {
    return named != null
            && !named.equals(board)
            && named.matches(Formats.OWNED)
            && named.startsWith(board.substring(0, board.indexOf('-') + 1))
            && (hasOrgan(named, Organtyp.KF) || hasOrgan(named, Organtyp.KS))
        ? named
        : board;
  }

  /** Every organ of a kommun, or of all, in one statement. */
  public List<Organ> organ(@Nullable String kommunkod) {
    return organ.all(kommunkod);
  }

  /** What people call some organs: the name of each and that of its kommun, by id. */
  public Map<String, String> names(Collection<String> ids) {
    return organ.names(ids);
  }

  /** Those of the codes that a kommun has. */
  public List<String> knownKommuner(Collection<String> koder) {
    return kommuner.known(koder);
  }

  /** A comparison group, if there is one with that id. */
  public Optional<Jamforelsegrupp> jamforelsegrupp(String id) {
    return grupper.get(id);
  }

  Page<Kommun> listKommuner(
      PageParameters sidval, @Nullable String lanskod, @Nullable String jamforelsegrupp) {
    return kommuner.list(sidval, lanskod, jamforelsegrupp);
  }

  Page<Organ> listOrgan(
      PageParameters sidval,
      @Nullable String kommunkod,
      @Nullable Organtyp typ,
      @Nullable String giltig) {
    return organ.list(sidval, kommunkod, typ, giltig);
  }

  Page<Sektor> listSektorer(
      PageParameters sidval, @Nullable String kommunkod, @Nullable String giltig) {
    return sektorer.list(sidval, kommunkod, giltig);
  }

  Page<Jamforelsegrupp> listJamforelsegrupper(PageParameters sidval, @Nullable String giltig) {
    return grupper.list(sidval, giltig);
  }

  /** A kommun; an unknown one is 404. */
  public Kommun getKommun(String kommunkod) {
    return found(kommuner, "kommunkod", kommunkod, Accepted.of("se", "/kommuner"));
  }

  /** An organ; an unknown one is 404. */
  public Organ getOrgan(String id) {
    return found(organ, "organ", id, Accepted.of("se", "/organ"));
  }

  /** A kommun as its own address answers it; an unknown one is 404. */
  public Item<Kommun> kommunresurs(String kommunkod) {
    return KommunResource.resurs(getKommun(kommunkod));
  }

  /** An organ as its own address answers it; an unknown one is 404. */
  public Item<Organ> organresurs(String id) {
    return OrganResource.resurs(getOrgan(id));
  }

  Sektor getSektor(String id) {
    return found(sektorer, "sektor", id, Accepted.of("se", "/sektorer"));
  }

  Jamforelsegrupp getJamforelsegrupp(String id) {
    return found(grupper, "jamforelsegrupp", id, Accepted.of("se", "/jamforelsegrupper"));
  }

  private static <T> T found(Register<T> register, String parameter, String id, Accepted accepted) {
    return register.get(id).orElseThrow(() -> DomainException.notFound(parameter, id, accepted));
  }

  /**
   * Adds what is not there yet. What is there is kept as it is: an administrator may have changed
   * it since.
   */
  @Transactional
  public void add(
      List<Kommun> someKommuner,
      List<Organ> someOrgan,
      List<Sektor> someSektorer,
      List<Jamforelsegrupp> someGrupper) {
    add(kommuner, someKommuner, Kommun::kommunkod);
    add(organ, someOrgan, Organ::organ);
    add(sektorer, someSektorer, Sektor::sektor);
    add(grupper, someGrupper, Jamforelsegrupp::jamforelsegrupp);
  }

  private static <T> void add(Register<T> register, List<T> some, Function<T, String> id) {
    some.stream()
        .filter(values -> register.get(id.apply(values)).isEmpty())
        .forEach(register::store);
  }
}
