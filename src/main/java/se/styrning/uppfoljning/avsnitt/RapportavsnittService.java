package se.styrning.uppfoljning.avsnitt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.styrning.behorighet.Roll;
import se.styrning.handelse.Handelselogg;
import se.styrning.handelse.revision.Andring;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Written;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.list.Paging;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.write.BodyReader;
import se.styrning.shared.write.Preconditions;
import se.styrning.uppfoljning.Uppfoljning;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.Uppfoljningslage.Lage;
import se.styrning.uppfoljning.Uppfoljningslage.Oppen;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;

/** Reads and writes the texts of a report. */
@ApplicationScoped
class RapportavsnittService {

  private final Uppfoljningslage lage;
  private final Rapportavsnittslasning lasning;
  private final RapportavsnittRepository repository;
  private final BodyReader reader;
  private final Preconditions villkor;
  private final Handelselogg logg;
  private final ObjectMapper mapper;

  RapportavsnittService(
      Uppfoljningslage lage,
      Rapportavsnittslasning lasning,
      RapportavsnittRepository repository,
      BodyReader reader,
      Preconditions villkor,
      Handelselogg logg,
      ObjectMapper mapper) {
    this.lage = lage;
    this.lasning = lasning;
    this.repository = repository;
    this.reader = reader;
    this.villkor = villkor;
    this.logg = logg;
    this.mapper = mapper;
  }

  Page<Rapportavsnitt> list(String tillfalleId, PageParameters sidval) {
    Lage laget = lage.readable(tillfalleId);
    return Paging.av(
        lasning.of(laget),
        Rapportavsnitt.class,
        sidval,
        avsnitt -> resource(laget.tillfalle(), avsnitt).lankar());
  }

  Item<Rapportavsnitt> get(String tillfalleId, String kod) {
    Lage laget = lage.readable(tillfalleId);
    return resource(laget.tillfalle(), find(laget, kod));
  }

  /** Replaces a text, or removes it; the same once more leaves no trace. */
  @Transactional
  public Written replace(String tillfalleId, String kod, byte[] body) {
    Oppen open = lage.open(tillfalleId, Roll.CONTROLLER);
    Rapporttillfalle tillfalle = open.tillfalle();
    Rapportavsnitt fore = find(open.lage(), kod);
    villkor.requireMatch(resource(tillfalle, fore));
    Avsnittskod which = Objects.requireNonNull(fore.kod());
    Rapportavsnitt efter = reader.read(body, Rapportavsnitt.class).as(fore);
    if (!efter.equals(fore)) {
      repository.store(tillfalleId, which, efter);
      logg.record(
          open.anropare(),
          new Andring(
              "replaceRapportavsnitt",
              tillfalle.kommunkod(),
              tillfalle.organ(),
              path(tillfalle, efter),
              json(fore),
              json(efter)));
    }
    return Written.changed(resource(tillfalle, efter));
  }

  private Rapportavsnitt find(Lage laget, String kod) {
    List<Rapportavsnitt> alla = lasning.of(laget);
    return alla.stream()
        .filter(avsnitt -> String.valueOf(avsnitt.kod()).equals(kod))
        .findFirst()
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "kod",
                    kod,
                    alla.stream()
                        .map(avsnitt -> String.valueOf(avsnitt.kod()))
                        .collect(Collectors.joining(", "))));
  }

  private @Nullable String json(Rapportavsnitt avsnitt) {
    try {
      return avsnitt.text() == null ? null : mapper.writeValueAsString(avsnitt);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Item<Rapportavsnitt> resource(Rapporttillfalle tillfalle, Rapportavsnitt avsnitt) {
    String uppfoljning = Uppfoljning.path(tillfalle.tillfalleId());
    return new Item<>(
        avsnitt,
        Links.self(path(tillfalle, avsnitt))
            .med("uppfoljning", uppfoljning)
            .med("collection", uppfoljning + "/avsnitt"));
  }

  private static String path(Rapporttillfalle tillfalle, Rapportavsnitt avsnitt) {
    return Uppfoljning.path(tillfalle.tillfalleId()) + "/avsnitt/" + avsnitt.kod();
  }
}
