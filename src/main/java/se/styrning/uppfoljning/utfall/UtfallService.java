package se.styrning.uppfoljning.utfall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.styrning.behorighet.Roll;
import se.styrning.handelse.Handelselogg;
import se.styrning.handelse.revision.Andring;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Written;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.list.Paging;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.write.Body;
import se.styrning.shared.write.BodyReader;
import se.styrning.shared.write.MergePatch;
import se.styrning.shared.write.Preconditions;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.Uppfoljningslage.Oppen;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.utfall.berakning.Manadsutfall;
import se.styrning.uppfoljning.utfall.berakning.Utfallsberakning;
import se.styrning.uppfoljning.utfall.berakning.Utfallsrad;
import se.styrning.uppfoljning.utfall.berakning.Utfallstabell;
import se.styrning.uppfoljning.utfall.berakning.Utfallsuppgift;
import se.styrning.uppfoljning.utfall.berakning.Utfallsvarningar;

/** Reads and writes the table of an occasion: whole, one row, or from a file. */
@ApplicationScoped
public class UtfallService {

  private final Uppfoljningslage lage;
  private final Utfallslasning lasning;
  private final UtfallRepository utfall;
  private final ManadsutfallRepository manader;
  private final BodyReader reader;
  private final Preconditions villkor;
  private final Handelselogg logg;
  private final ObjectMapper mapper;

  UtfallService(
      Uppfoljningslage lage,
      Utfallslasning lasning,
      UtfallRepository utfall,
      ManadsutfallRepository manader,
      BodyReader reader,
      Preconditions villkor,
      Handelselogg logg,
      ObjectMapper mapper) {
    this.lage = lage;
    this.lasning = lasning;
    this.utfall = utfall;
    this.manader = manader;
    this.reader = reader;
    this.villkor = villkor;
    this.logg = logg;
    this.mapper = mapper;
  }

  Item<Utfallstabell> get(String tillfalleId) {
    return Utfallslankar.tabell(readable(tillfalleId));
  }

  Page<Utfallsrad> rows(String tillfalleId, PageParameters sidval) {
    Utfallstabell tabell = readable(tillfalleId);
    return Paging.av(
        tabell.rader(), Utfallsrad.class, sidval, rad -> Utfallslankar.rad(tabell, rad).lankar());
  }

  Page<Manadsutfall> months(String tillfalleId, PageParameters sidval) {
    boolean exempel = lage.readable(tillfalleId).uppfoljning().exempel();
    return Paging.av(
        marked(manader.of(tillfalleId), exempel),
        Manadsutfall.class,
        sidval,
        manad -> Links.self(Utfallslankar.row(tillfalleId, manad.omrade())));
  }

  Item<Utfallsrad> getRow(String tillfalleId, String omrade) {
    return row(readable(tillfalleId), omrade);
  }

  private Utfallstabell readable(String tillfalleId) {
    return lasning.of(lage.readable(tillfalleId));
  }

  /** Replaces the whole table. */
  @Transactional
  public Written replace(String tillfalleId, byte[] body) {
    Skrivning skrivning = begin(tillfalleId);
    List<Utfallsuppgift> uppgifter =
        reader.read(body, Utfallstabell.class).rader().stream().map(Utfallsrad::uppgift).toList();
    return write(skrivning, Utfallsinlasning.of(uppgifter));
  }

  /** Makes the table of an open follow-up exactly these rows. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void enter(Oppen open, String operation, List<Utfallsrad> rader) {
    Utfallsberakning fore = lasning.calculation(open.lage());
    List<Utfallsuppgift> uppgifter = rader.stream().map(Utfallsrad::uppgift).toList();
    store(new Skrivning(operation, open, fore), Utfallsinlasning.of(uppgifter));
  }

  /** Replaces the whole table with a file; what the file has no columns for is kept. */
  @Transactional
  public Written read(String tillfalleId, byte[] file) {
    Skrivning skrivning = begin(tillfalleId);
    int manader = skrivning.open().tillfalle().manader();
    Utfallsinlasning inlasning =
        Utfallsfil.read(
            new ByteArrayInputStream(file),
            skrivning.fore().omraden(),
            manader,
            skrivning.fore().uppgifter());
    return write(skrivning, inlasning);
  }

  /** Changes one row. */
  @Transactional
  public Written patch(String tillfalleId, String omrade, byte[] body) {
    Oppen open = lage.open(tillfalleId, Roll.CONTROLLER);
    Utfallsberakning fore = lasning.calculation(open.lage());
    Item<Utfallsrad> row = row(fore.tabell(), omrade);
    villkor.requireMatch(row);
    Body patch = reader.open(body, Utfallsandring.class);
    BodyReader.refuse(reader.faults(patch, Utfallsandring.class));
    JsonNode changed = MergePatch.apply(mapper.valueToTree(row.innehall()), patch.tree());
    Map<String, Utfallsuppgift> uppgifter = new LinkedHashMap<>(fore.uppgifter());
    uppgifter.put(omrade, reader.convert(changed, Utfallsrad.class).uppgift());
    Utfallsinlasning inlasning = Utfallsinlasning.of(List.copyOf(uppgifter.values()));
    store(new Skrivning("patchUtfallsrad", open, fore), inlasning);
    Item<Utfallsrad> after = row(fore.with(inlasning.byArea()).tabell(), omrade);
    return Written.changed(after).med("varningar", Utfallsvarningar.of(after.innehall()));
  }

  private record Skrivning(String operation, Oppen open, Utfallsberakning fore) {}

  private Skrivning begin(String tillfalleId) {
    Oppen open = lage.open(tillfalleId, Roll.CONTROLLER);
    Utfallsberakning fore = lasning.calculation(open.lage());
    villkor.requireMatch(Utfallslankar.tabell(fore.tabell()));
    return new Skrivning("replaceUtfall", open, fore);
  }

  private Written write(Skrivning skrivning, Utfallsinlasning inlasning) {
    store(skrivning, inlasning);
    Written skrivet =
        Written.changed(Utfallslankar.tabell(skrivning.fore().with(inlasning.byArea()).tabell()));
    List<Manadsutfall> manader = inlasning.manader();
    return manader == null
        ? skrivet
        : skrivet.med("manadsutfall", marked(manader, skrivning.open().uppfoljning().exempel()));
  }

  private static List<Manadsutfall> marked(List<Manadsutfall> manader, boolean exempel) {
    return manader.stream().map(manad -> manad.marked(exempel)).toList();
  }

  /** Writes what differs; the same figures once more leave no trace. */
  private void store(Skrivning skrivning, Utfallsinlasning inlasning) {
    Rapporttillfalle tillfalle = skrivning.open().tillfalle();
    BodyReader.refuse(inlasning.faults(skrivning.fore().omraden(), tillfalle.kod()));
    Map<String, Utfallsuppgift> fore = skrivning.fore().uppgifter();
    Map<String, Utfallsuppgift> efter = inlasning.byArea();
    boolean months = manader.replace(tillfalle.tillfalleId(), fore, inlasning);
    if (!fore.equals(efter)) {
      utfall.replace(tillfalle.tillfalleId(), efter.values());
    }
    if (months || !fore.equals(efter)) {
      logg.record(
          skrivning.open().anropare(),
          new Andring(
              skrivning.operation(),
              tillfalle.kommunkod(),
              tillfalle.organ(),
              Utfallslankar.path(tillfalle.tillfalleId()),
              json(fore.values()),
              json(efter.values())));
    }
  }

  private static Item<Utfallsrad> row(Utfallstabell tabell, String omrade) {
    return tabell.rader().stream()
        .filter(rad -> rad.omrade().equals(omrade))
        .findFirst()
        .map(rad -> Utfallslankar.rad(tabell, rad))
        .orElseThrow(
            () -> DomainException.notFound("omrade", omrade, Accepted.of("omrade-i-tabellen")));
  }

  private String json(Collection<Utfallsuppgift> uppgifter) {
    try {
      return mapper.writeValueAsString(uppgifter);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
