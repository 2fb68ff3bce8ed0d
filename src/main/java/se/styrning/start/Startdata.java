package se.styrning.start;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.styrning.globalamal.GlobaltMal;
import se.styrning.globalamal.GlobaltMalService;
import se.styrning.organisation.Jamforelsegrupp;
import se.styrning.organisation.Kommun;
import se.styrning.organisation.Organ;
import se.styrning.organisation.OrganisationService;
import se.styrning.organisation.Sektor;
import se.styrning.plandokument.beslut.Planinlasning;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.start.folder.StartRefused;
import se.styrning.uppfoljning.steg.Exempelinlasning;

/**
 * Loads the configured data files at start: reference data, then one plan per file, then examples.
 */
@ApplicationScoped
class Startdata {

  private static final Logger LOG = Logger.getLogger(Startdata.class);

  private final ObjectMapper mapper;
  private final Datafilsminne minne;
  private final OrganisationService organisation;
  private final GlobaltMalService globalaMal;
  private final Planinlasning planer;
  private final Optional<List<String>> referensdata;
  private final Optional<List<String>> planfiler;
  private final Exempelinlasning exempel;
  private final Optional<List<String>> exempelfiler;
  private final boolean withExamples;

  Startdata(
      ObjectMapper mapper,
      Datafilsminne minne,
      OrganisationService organisation,
      GlobaltMalService globalaMal,
      Planinlasning planer,
      @ConfigProperty(name = "styrning.inlasning.referensdata") Optional<List<String>> referensdata,
      @ConfigProperty(name = "styrning.inlasning.planer") Optional<List<String>> planfiler,
      Exempelinlasning exempel,
      @ConfigProperty(name = "styrning.inlasning.exempel") Optional<List<String>> exempelfiler,
      @ConfigProperty(name = "styrning.exempeldata") Optional<Boolean> withExamples) {
    this.mapper = mapper;
    this.minne = minne;
    this.organisation = organisation;
    this.globalaMal = globalaMal;
    this.planer = planer;
    this.referensdata = referensdata;
    this.planfiler = planfiler;
    this.exempel = exempel;
    this.exempelfiler = exempelfiler;
    this.withExamples = withExamples.orElseGet(DatasourceSettings::isEmbedded);
  }

  /** What a reference data file holds. */
  record Referensdata(
      List<Kommun> kommuner,
      List<Organ> organ,
      @Nullable List<Sektor> sektorer,
      List<Jamforelsegrupp> jamforelsegrupper,
      List<GlobaltMal> globalaMal) {

    /** Files from before there were sektorer have none. */
    @Override
    public List<Sektor> sektorer() {
      return sektorer == null ? List.of() : sektorer;
    }
  }

  /**
   * Each a transaction under a lock, so that instances that start together load one at a time. What
   * is decided stands on its own; examples are of a plan that may not be here, or be another.
   */
  void load(@Observes StartupEvent started) {
    QuarkusTransaction.requiringNew().run(this::decided);
    if (withExamples) {
      exempelfiler.orElse(List.of()).forEach(file -> read(file, b -> examples(file, b)));
    }
  }

  private void decided() {
    minne.lock();
    referensdata.orElse(List.of()).forEach(file -> read(file, b -> referensdata(file, b)));
    planfiler.orElse(List.of()).forEach(file -> read(file, b -> plan(file, b)));
  }

  private void examples(String file, byte[] content) throws IOException {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                minne.lock();
                loadExamples(file, content);
              });
    } catch (DomainException ofAnotherPlan) {
      LOG.infof("Examples in %s left out, of a plan that is not here: %s", file, ofAnotherPlan);
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  private void loadExamples(String file, byte[] content) {
    try {
      exempel.load(file, content);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void referensdata(String file, byte[] content) throws IOException {
    if (minne.isLoaded(content)) {
      return;
    }
    Referensdata data = mapper.readValue(content, Referensdata.class);
    organisation.add(data.kommuner(), data.organ(), data.sektorer(), data.jamforelsegrupper());
    globalaMal.store(data.globalaMal());
    minne.loaded(file, content);
  }

  /** What is done with the content of a data file. */
  private interface Reader {
    void read(byte[] file) throws IOException;
  }

  private void plan(String file, byte[] content) throws IOException {
    if (!minne.isLoaded(content) && planer.load(file, content)) {
      minne.loaded(file, content);
    }
  }

  /** Whoever started the program gets one line to read. */
  private static void read(String file, Reader reader) {
    try {
      reader.read(content(file));
    } catch (JsonProcessingException e) {
      throw refusal("Datafilen %s kan inte tolkas: %s".formatted(file, fault(e)));
    } catch (DomainException e) {
      Fault fault = e.fel().get(0);
      throw refusal(
          "Datafilen %s kan inte läsas in: fel i %s (%s), %d fel i allt."
              .formatted(file, fault.pekare(), fault.varde(), e.fel().size()));
    } catch (IOException | InvalidPathException e) {
      throw refusal("Datafilen %s finns inte eller kan inte öppnas.".formatted(file));
    }
  }

  private static StartRefused refusal(String line) {
    return new StartRefused(line.replaceAll("\\p{Cc}", "\uFFFD"));
  }

  private static String fault(JsonProcessingException failure) {
    JsonLocation place = failure.getLocation();
    String fault = failure.getOriginalMessage().lines().findFirst().orElse("");
    return place == null
        ? fault
        : "rad %d, kolumn %d: %s".formatted(place.getLineNr(), place.getColumnNr(), fault);
  }

  /** A file inside the application if there is one of that name, else one on disk. */
  private static byte[] content(String file) throws IOException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream inside = loader.getResourceAsStream(file)) {
      if (inside != null) {
        return inside.readAllBytes();
      }
    }
    return Files.readAllBytes(Path.of(file));
  }
}
