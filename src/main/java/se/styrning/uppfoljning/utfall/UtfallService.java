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
import se.styrning.handelse.Andring;
import se.styrning.handelse.Handelselogg;
import se.styrning.shared.link.Lankar;
import se.styrning.shared.paging.Lista;
import se.styrning.shared.paging.Sidor;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.problem.Accepterat;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.representation.Resurs;
import se.styrning.shared.representation.Skrivet;
import se.styrning.shared.write.Body;
import se.styrning.shared.write.BodyReader;
import se.styrning.shared.write.MergePatch;
import se.styrning.shared.write.Villkor;
import se.styrning.uppfoljning.Rapporttillfalle;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.Uppfoljningslage.Oppen;

/** Reads and writes the table of an occasion: whole, one row, or from a file. */
@ApplicationScoped
public class UtfallService {

  private final Uppfoljningslage lage;
  private final Utfallslasning lasning;
  private final UtfallRepository utfall;
  private final ManadsutfallRepository manader;
  private final BodyReader reader;
  private final Villkor villkor;
  private final Handelselogg logg;
  private final ObjectMapper mapper;

  UtfallService(
      Uppfoljningslage lage,
      Utfallslasning lasning,
      UtfallRepository utfall,
      ManadsutfallRepository manader,
      BodyReader reader,
      Villkor villkor,
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

  Resurs<Utfallstabell> get(String tillfalleId) {
    return Utfallslankar.tabell(readable(tillfalleId));
  }

  Lista<Utfallsrad> rows(String tillfalleId, Sidval sidval) {
    Utfallstabell tabell = readable(tillfalleId);
    return Sidor.av(
        tabell.rader(), Utfallsrad.class, sidval, rad -> Utfallslankar.rad(tabell, rad).lankar());
  }

  Lista<Manadsutfall> months(String tillfalleId, Sidval sidval) {
    boolean exempel = lage.readable(tillfalleId).uppfoljning().exempel();
    return Sidor.av(
        marked(manader.of(tillfalleId), exempel),
        Manadsutfall.class,
        sidval,
        manad -> Lankar.self(Utfallslankar.row(tillfalleId, manad.omrade())));
  }

  Resurs<Utfallsrad> getRow(String tillfalleId, String omrade) {
    return row(readable(tillfalleId), omrade);
  }

  private Utfallstabell readable(String tillfalleId) {
    return lasning.of(lage.readable(tillfalleId));
  }

  /** Replaces the whole table. */
  @Transactional
  public Skrivet replace(String tillfalleId, byte[] body) {
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
  public Skrivet read(String tillfalleId, byte[] file) {
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
  public Skrivet patch(String tillfalleId, String omrade, byte[] body) {
    Oppen open = lage.open(tillfalleId, Roll.CONTROLLER);
    Utfallsberakning fore = lasning.calculation(open.lage());
    Resurs<Utfallsrad> row = row(fore.tabell(), omrade);
    villkor.requireMatch(row);
    Body patch = reader.open(body, Utfallsandring.class);
    BodyReader.refuse(reader.faults(patch, Utfallsandring.class));
    JsonNode changed = MergePatch.apply(mapper.valueToTree(row.innehall()), patch.tree());
    Map<String, Utfallsuppgift> uppgifter = new LinkedHashMap<>(fore.uppgifter());
    uppgifter.put(omrade, reader.convert(changed, Utfallsrad.class).uppgift());
    Utfallsinlasning inlasning = Utfallsinlasning.of(List.copyOf(uppgifter.values()));
    store(new Skrivning("patchUtfallsrad", open, fore), inlasning);
    return Skrivet.changed(row(fore.with(inlasning.byArea()).tabell(), omrade));
  }

  private record Skrivning(String operation, Oppen open, Utfallsberakning fore) {}

  private Skrivning begin(String tillfalleId) {
    Oppen open = lage.open(tillfalleId, Roll.CONTROLLER);
    Utfallsberakning fore = lasning.calculation(open.lage());
    villkor.requireMatch(Utfallslankar.tabell(fore.tabell()));
    return new Skrivning("replaceUtfall", open, fore);
  }

  private Skrivet write(Skrivning skrivning, Utfallsinlasning inlasning) {
    store(skrivning, inlasning);
    Skrivet skrivet =
        Skrivet.changed(Utfallslankar.tabell(skrivning.fore().with(inlasning.byArea()).tabell()));
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

  private static Resurs<Utfallsrad> row(Utfallstabell tabell, String omrade) {
    return tabell.rader().stream()
        .filter(rad -> rad.omrade().equals(omrade))
        .findFirst()
        .map(rad -> Utfallslankar.rad(tabell, rad))
        .orElseThrow(
            () -> DomainException.notFound("omrade", omrade, Accepterat.of("omrade-i-tabellen")));
  }

  private String json(Collection<Utfallsuppgift> uppgifter) {
    try {
      return mapper.writeValueAsString(uppgifter);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
