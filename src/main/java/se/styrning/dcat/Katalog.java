package se.styrning.dcat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import se.styrning.apiinfo.Datalicens;
import se.styrning.organisation.Kommun;
import se.styrning.verksamhetsplan.Plantid;

/** The catalogue as a graph, whose every node of ours has an address below the API root. */
final class Katalog {

  private static final String EU = "http://publications.europa.eu/resource/authority/";
  private static final String IANA = "https://www.iana.org/assignments/media-types/";
  private static final String OPENAPI = "https://spec.openapis.org/oas/v";
  private static final String LOCAL_AUTHORITY = "http://purl.org/adms/publishertype/LocalAuthority";

  private final ValueFactory values = SimpleValueFactory.getInstance();
  private final Model model = new LinkedHashModel();
  private final String base;
  private final JsonNode contract;
  private final IRI katalog;
  private final IRI tjanst;
  private final IRI kontakt;
  private final IRI period;
  private final IRI licens;
  private final IRI utgivare;

  Katalog(String base, JsonNode contract, Kommun utgivare) {
    this.base = base;
    this.contract = contract;
    this.katalog = iri(base + "/dcat");
    this.tjanst = iri(katalog + "#tjanst");
    this.kontakt = iri(katalog + "#kontakt");
    this.period = iri(katalog + "#planernas-ar");
    this.licens = iri(Datalicens.ADRESS);
    this.utgivare = iri(base + "/kommuner/" + utgivare.kommunkod());
    Stream.of(DCAT.NS, DCTERMS.NS, FOAF.NS, SKOS.NS, VCARD4.NS, XSD.NS)
        .forEach(model::setNamespace);
  }

  Model model() {
    return model;
  }

  IRI root() {
    return katalog;
  }

  void describe(Kommun kommun, Optional<String> organisationsnummer, @Nullable Plantid plantid) {
    List<Datamangd> datamangder = Datamangd.alla(contract);
    add(katalog, RDF.TYPE, DCAT.CATALOG);
    texts(katalog, DCTERMS.TITLE, Texter.of("katalog.titel.sv"), "katalog.titel.en");
    texts(
        katalog,
        DCTERMS.DESCRIPTION,
        Texter.of("katalog.beskrivning.sv"),
        "katalog.beskrivning.en");
    add(katalog, DCTERMS.PUBLISHER, utgivare);
    add(katalog, DCTERMS.LICENSE, licens);
    add(katalog, DCTERMS.LANGUAGE, eu("language/SWE"), eu("language/ENG"));
    add(katalog, FOAF.HOMEPAGE, document("/docs"));
    add(katalog, DCAT.THEME_TAXONOMY, eu("data-theme"));
    add(katalog, DCTERMS.SPATIAL, eu("country/SWE"));
    if (plantid != null) {
      add(katalog, DCTERMS.MODIFIED, moment(plantid.andrad()));
    }
    publisher(kommun, organisationsnummer);
    licence();
    add(katalog, DCAT.HAS_SERVICE, tjanst);
    datamangder.forEach(datamangd -> add(katalog, DCAT.HAS_DATASET, dataset(datamangd)));
    service(datamangder);
    datamangder.forEach(datamangd -> dataset(datamangd, plantid));
    contact();
    if (plantid != null) {
      years(plantid);
    }
  }

  private void publisher(Kommun kommun, Optional<String> organisationsnummer) {
    add(utgivare, RDF.TYPE, FOAF.AGENT);
    add(utgivare, FOAF.NAME, values.createLiteral(kommun.namnFullt()));
    add(utgivare, DCTERMS.TYPE, iri(LOCAL_AUTHORITY));
    organisationsnummer.ifPresent(
        nummer -> add(utgivare, DCTERMS.IDENTIFIER, values.createLiteral(nummer)));
  }

  /** The licence as the Swedish profile names it, which is the one that the EU's list has. */
  private void licence() {
    add(licens, RDF.TYPE, DCTERMS.LICENSE_DOCUMENT);
    add(licens, SKOS.EXACT_MATCH, eu("licence/CC0"));
  }

  private void contact() {
    JsonNode contact = contract.at("/info/contact");
    add(kontakt, RDF.TYPE, VCARD4.ORGANIZATION);
    add(kontakt, VCARD4.FN, values.createLiteral(contact.path("name").asText()));
    add(kontakt, VCARD4.HAS_EMAIL, iri("mailto:" + contact.path("email").asText()));
  }

  private void years(Plantid plantid) {
    add(period, RDF.TYPE, DCTERMS.PERIOD_OF_TIME);
    add(period, DCAT.START_DATE, day(LocalDate.of(plantid.forsta(), 1, 1)));
    add(period, DCAT.END_DATE, day(LocalDate.of(plantid.sista(), 12, 31)));
  }

  private void service(List<Datamangd> datamangder) {
    JsonNode info = contract.path("info");
    IRI standard = iri(OPENAPI + contract.path("openapi").asText());
    add(tjanst, RDF.TYPE, DCAT.DATA_SERVICE);
    texts(tjanst, DCTERMS.TITLE, info.path("title").asText(), "tjanst.titel.en");
    texts(tjanst, DCTERMS.DESCRIPTION, info.path("summary").asText(), "tjanst.beskrivning.en");
    common(tjanst, "tjanst");
    add(tjanst, DCTERMS.LICENSE, licens);
    add(tjanst, DCAT.THEME, eu("data-theme/GOVE"), eu("data-theme/ECON"));
    add(tjanst, DCAT.ENDPOINT_URL, iri(base));
    add(tjanst, DCAT.ENDPOINT_DESCRIPTION, iri(base + "/openapi.yaml"));
    add(tjanst, DCTERMS.CONFORMS_TO, standard);
    add(standard, RDF.TYPE, DCTERMS.STANDARD);
    add(tjanst, FOAF.PAGE, document("/docs"));
    datamangder.forEach(datamangd -> add(tjanst, DCAT.SERVES_DATASET, dataset(datamangd)));
  }

  private void dataset(Datamangd datamangd, @Nullable Plantid plantid) {
    IRI dataset = dataset(datamangd);
    String name = datamangd.namn();
    add(dataset, RDF.TYPE, DCAT.DATASET);
    texts(dataset, DCTERMS.TITLE, datamangd.titel(), name + ".titel.en");
    texts(dataset, DCTERMS.DESCRIPTION, datamangd.beskrivning(), name + ".beskrivning.en");
    common(dataset, name);
    Texter.several(name + ".tema")
        .forEach(theme -> add(dataset, DCAT.THEME, eu("data-theme/" + theme)));
    add(dataset, DCTERMS.ACCRUAL_PERIODICITY, eu("frequency/" + Texter.of(name + ".frekvens")));
    add(dataset, DCTERMS.SPATIAL, eu("country/SWE"));
    add(dataset, DCTERMS.LANGUAGE, eu("language/SWE"));
    if (plantid != null && Texter.has(name + ".tid")) {
      add(dataset, DCTERMS.TEMPORAL, period);
      add(dataset, DCTERMS.MODIFIED, moment(plantid.andrad()));
    }
    if (datamangd.isCsv()) {
      add(dataset, FOAF.PAGE, document("/datalexikon?lista=" + datamangd.lista()));
    }
    datamangd.medietyper().forEach(type -> distribution(datamangd, type));
  }

  /** What a dataset and the service have alike. */
  private void common(IRI resource, String name) {
    add(resource, DCTERMS.PUBLISHER, utgivare);
    add(resource, DCAT.CONTACT_POINT, kontakt);
    add(resource, DCTERMS.ACCESS_RIGHTS, eu("access-right/PUBLIC"));
    Stream.of("sv", "en")
        .forEach(
            language ->
                Texter.several(name + ".nyckelord." + language)
                    .forEach(word -> add(resource, DCAT.KEYWORD, text(word, language))));
  }

  private void distribution(Datamangd datamangd, String type) {
    String format = type.substring(type.indexOf('/') + 1);
    IRI distribution = iri(dataset(datamangd) + "-" + format.replace('+', '-'));
    IRI address = iri(base + datamangd.adress(type));
    add(dataset(datamangd), DCAT.HAS_DISTRIBUTION, distribution);
    add(distribution, RDF.TYPE, DCAT.DISTRIBUTION);
    texts(
        distribution,
        DCTERMS.DESCRIPTION,
        Texter.of("format." + format + ".sv"),
        "format." + format + ".en");
    add(distribution, DCAT.ACCESS_URL, address);
    add(distribution, DCTERMS.FORMAT, values.createLiteral(type));
    if (!format.startsWith("x-")) {
      add(distribution, DCAT.MEDIA_TYPE, iri(IANA + type));
    }
    add(distribution, DCTERMS.LICENSE, licens);
    add(distribution, DCAT.ACCESS_SERVICE, tjanst);
    if (type.equals(Datamangd.CSV)) {
      add(distribution, DCAT.DOWNLOAD_URL, address);
      IRI columns = iri(base + "/datalexikon/" + datamangd.lista() + "/csvw");
      add(distribution, DCTERMS.CONFORMS_TO, columns);
      add(columns, RDF.TYPE, DCTERMS.STANDARD);
    }
  }

  private IRI dataset(Datamangd datamangd) {
    return iri(katalog + "#" + datamangd.namn());
  }

  private IRI document(String path) {
    IRI document = iri(base + path);
    add(document, RDF.TYPE, FOAF.DOCUMENT);
    return document;
  }

  private void texts(IRI resource, IRI property, String swedish, String keyOfEnglish) {
    add(resource, property, text(swedish, "sv"), text(Texter.of(keyOfEnglish), "en"));
  }

  private Literal text(String text, String language) {
    return values.createLiteral(text, language);
  }

  private Literal day(LocalDate day) {
    return values.createLiteral(day.toString(), XSD.DATE);
  }

  private Literal moment(Instant moment) {
    return values.createLiteral(moment.toString(), XSD.DATETIME);
  }

  private IRI eu(String path) {
    return iri(EU + path);
  }

  private IRI iri(String address) {
    return values.createIRI(address);
  }

  private void add(IRI resource, IRI property, Value... objects) {
    for (Value object : objects) {
      model.add(resource, property, object);
    }
  }
}
