package se.styrning.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.styrning.globalamal.GlobaltMal;
import se.styrning.globalamal.GlobaltMalService;
import se.styrning.organisation.Jamforelsegrupp;
import se.styrning.organisation.Kommun;
import se.styrning.organisation.Organ;
import se.styrning.organisation.OrganisationService;
import se.styrning.plandokument.Planinlasning;

/** Loads the configured data files at start: reference data, then one plan per file. */
@ApplicationScoped
class Startdata {

  /** Any number will do, as long as every instance takes the same. */
  private static final long LOCK = 1441_2023L;

  private final ObjectMapper mapper;
  private final EntityManager entityManager;
  private final OrganisationService organisation;
  private final GlobaltMalService globalaMal;
  private final Planinlasning planer;
  private final Optional<List<String>> referensdata;
  private final Optional<List<String>> planfiler;

  Startdata(
      ObjectMapper mapper,
      EntityManager entityManager,
      OrganisationService organisation,
      GlobaltMalService globalaMal,
      Planinlasning planer,
      @ConfigProperty(name = "styrning.inlasning.referensdata") Optional<List<String>> referensdata,
      @ConfigProperty(name = "styrning.inlasning.planer") Optional<List<String>> planfiler) {
    this.mapper = mapper;
    this.entityManager = entityManager;
    this.organisation = organisation;
    this.globalaMal = globalaMal;
    this.planer = planer;
    this.referensdata = referensdata;
    this.planfiler = planfiler;
  }

  /** What a reference data file holds. */
  record Referensdata(
      List<Kommun> kommuner,
      List<Organ> organ,
      List<Jamforelsegrupp> jamforelsegrupper,
      List<GlobaltMal> globalaMal) {}

  /** One transaction under a lock, so that instances that start together load one at a time. */
  @Transactional
  void load(@Observes StartupEvent started) throws IOException {
    entityManager
        .createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)")
        .setParameter("lock", LOCK)
        .getSingleResult();
    for (String file : referensdata.orElse(List.of())) {
      Referensdata data = mapper.readValue(read(file), Referensdata.class);
      organisation.store(data.kommuner(), data.organ(), data.jamforelsegrupper());
      globalaMal.store(data.globalaMal());
    }
    for (String file : planfiler.orElse(List.of())) {
      planer.load(file, read(file));
    }
  }

  /** A file inside the application if there is one of that name, else one on disk. */
  private static byte[] read(String file) throws IOException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream inside = loader.getResourceAsStream(file)) {
      if (inside != null) {
        return inside.readAllBytes();
      }
    }
    Path outside = Path.of(file);
    if (!Files.isRegularFile(outside)) {
      throw new FileNotFoundException("Datafilen " + file + " finns inte");
    }
    return Files.readAllBytes(outside);
  }
}
