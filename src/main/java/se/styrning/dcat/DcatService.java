package se.styrning.dcat;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import se.styrning.apiinfo.Kontrakt;
import se.styrning.organisation.Kommun;
import se.styrning.organisation.OrganisationService;
import se.styrning.shared.answer.FileAnswer;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Representation;
import se.styrning.shared.link.Links;
import se.styrning.verksamhetsplan.Planlasning;

/** Makes the catalogue in the form that is asked for. */
@ApplicationScoped
class DcatService {

  private final Kontrakt kontrakt;
  private final Utgivare utgivare;
  private final OrganisationService organisation;
  private final Planlasning planer;
  private final Representation representation;

  DcatService(
      Kontrakt kontrakt,
      Utgivare utgivare,
      OrganisationService organisation,
      Planlasning planer,
      Representation representation) {
    this.kontrakt = kontrakt;
    this.utgivare = utgivare;
    this.organisation = organisation;
    this.planer = planer;
    this.representation = representation;
  }

  FileAnswer get(Dcatformat format, String base) {
    Kommun kommun = organisation.getKommun(utgivare.kommunkod());
    Katalog katalog = new Katalog(base, kontrakt.dokument(), kommun);
    katalog.describe(kommun, utgivare.organisationsnummer(), planer.years().orElse(null));
    return new FileAnswer(bytes(format, katalog, base), format.mediaType(), Map.of(), false);
  }

  private byte[] bytes(Dcatformat format, Katalog katalog, String base) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return switch (format) {
      case JSON_LD, JSON ->
          representation.bytes(
              new Item<>(
                  JsonLd.of(katalog.model(), katalog.root()),
                  Links.self("/dcat").med("service-doc", "/docs")),
              base,
              null);
      case TURTLE -> written(katalog.model(), new TurtleWriter(out), out);
      case RDF_XML -> written(katalog.model(), new RDFXMLWriter(out), out);
    };
  }

  private static byte[] written(Model model, RDFWriter writer, ByteArrayOutputStream out) {
    Rio.write(model, writer);
    return out.toByteArray();
  }
}
