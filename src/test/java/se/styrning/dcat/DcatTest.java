package se.styrning.dcat;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.ROOT;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VCARD4;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Contract;
import se.styrning.testsupport.Json;

/** The catalogue, read and validated by a library that knows nothing of the one that wrote it. */
@QuarkusTest
class DcatTest {

  private static final String PATH = "/dcat";
  private static final String EU = "http://publications.europa.eu/resource/authority/";
  private static final String LICENCE = "http://creativecommons.org/publicdomain/zero/1.0/";

  @Test
  @DisplayName("DCAT-001 Katalogen har utgivare, licens, språk, hemsida och en datatjänst")
  void describesCatalogue() {
    Model model = graph(Lang.JSONLD);
    Resource catalogue = model.getResource(base() + PATH);
    assertThat(catalogue.hasProperty(RDF.type, DCAT.Catalog)).isTrue();
    assertThat(texts(catalogue, DCTerms.title))
        .containsExactlyInAnyOrder(
            "Kommunens verksamhetsplaner och uppföljning@sv",
            "Operational plans and follow-up of the municipality@en");
    assertThat(addresses(catalogue, DCTerms.license)).containsExactly(LICENCE);
    assertThat(addresses(model.getResource(LICENCE), skos("exactMatch")))
        .containsExactly(EU + "licence/CC0");
    assertThat(addresses(catalogue, DCTerms.language))
        .containsExactly(EU + "language/ENG", EU + "language/SWE");
    assertThat(addresses(catalogue, FOAF.homepage)).containsExactly(base() + "/docs");
    Resource publisher = catalogue.getPropertyResourceValue(DCTerms.publisher);
    assertThat(publisher.getURI()).isEqualTo(base() + "/kommuner/1441");
    assertThat(publisher.getProperty(FOAF.name).getString()).isEqualTo("Lerums kommun");
    assertThat(addresses(publisher, DCTerms.type))
        .containsExactly("http://purl.org/adms/publishertype/LocalAuthority");
    assertThat(publisher.hasProperty(DCTerms.identifier)).isFalse();
  }

  @Test
  @DisplayName("DCAT-001 Datatjänsten är API:et, beskrivet av kontraktet")
  void describesService() {
    Model model = graph(Lang.TURTLE);
    Resource service = model.getResource(base() + PATH).getPropertyResourceValue(dcat("service"));
    assertThat(addresses(service, DCAT.endpointURL)).containsExactly(base());
    assertThat(addresses(service, DCAT.endpointDescription))
        .containsExactly(base() + "/openapi.yaml");
    assertThat(addresses(service, DCTerms.conformsTo))
        .containsExactly("https://spec.openapis.org/oas/v3.1.0");
    assertThat(texts(service, DCTerms.description))
        .contains(Contract.served().document().at("/info/summary").asText() + "@sv");
    assertThat(addresses(service, DCAT.servesDataset))
        .isEqualTo(addresses(model.getResource(base() + PATH), DCAT.dataset));
    Resource contact = service.getPropertyResourceValue(DCAT.contactPoint);
    assertThat(contact.getProperty(VCARD4.fn).getString()).isEqualTo("Styrning");
    assertThat(addresses(contact, VCARD4.hasEmail)).containsExactly("mailto:styrning@example.se");
  }

  @Test
  @DisplayName("DCAT-002 Varje offentlig lista är en datamängd, och inga andra finns")
  void describesEveryList() {
    Model model = graph(Lang.TURTLE);
    Set<String> expected = new TreeSet<>();
    for (Contract.Operation operation : Contract.served().operations()) {
      boolean list = operation.id().matches("(list|follow)[A-Z].*");
      boolean open = !operation.path().contains("{") && !operation.node().has("security");
      if (list && open && !operation.node().at("/tags/0").asText().equals("Om API:et")) {
        expected.add(base() + PATH + "#" + operation.path().substring(1));
      }
    }
    assertThat(expected)
        .hasSize(13)
        .contains(base() + PATH + "#budgetrader", base() + PATH + "#handelser");
    assertThat(addresses(model.getResource(base() + PATH), DCAT.dataset)).isEqualTo(expected);
  }

  @Test
  @DisplayName("DCAT-002 En datamängd har texter på två språk, tema, nyckelord, frekvens och plats")
  void describesDataset() {
    Resource dataset = graph(Lang.RDFXML).getResource(base() + PATH + "#budgetrader");
    assertThat(texts(dataset, DCTerms.title))
        .containsExactlyInAnyOrder("Budgetrader över alla planer@sv", "Budget rows@en");
    assertThat(texts(dataset, DCTerms.description))
        .containsExactlyInAnyOrder(
            "Budgetraderna ur alla gällande planer med nycklar och belopp, utan texter: ett"
                + " produktionsområde per post, för planens eget år. De år som planen också trycker"
                + " för jämförelse följer med när jamforelsear är sant. Totalrader ingår inte.@sv",
            "The budget rows of every plan in force for its own year, with keys and amounts and"
                + " without texts.@en");
    assertThat(addresses(dataset, DCAT.theme))
        .containsExactly(EU + "data-theme/ECON", EU + "data-theme/GOVE");
    assertThat(texts(dataset, DCAT.keyword))
        .containsExactlyInAnyOrder(
            "budget@sv", "intäkt@sv", "kostnad@sv", "budget@en", "income@en", "cost@en");
    assertThat(addresses(dataset, DCTerms.accrualPeriodicity))
        .containsExactly(EU + "frequency/ANNUAL");
    assertThat(addresses(dataset, DCTerms.spatial)).containsExactly(EU + "country/SWE");
    assertThat(addresses(dataset, DCTerms.accessRights))
        .containsExactly(EU + "access-right/PUBLIC");
    assertThat(addresses(dataset, FOAF.page))
        .containsExactly(base() + "/datalexikon?lista=budgetrader");
  }

  @Test
  @DisplayName("DCAT-003 Varje distributions adress svarar 200 med den medietyp som anges")
  void leadsToEveryDistribution() {
    Model model = graph(Lang.TURTLE);
    List<Resource> distributions =
        model.listSubjectsWithProperty(RDF.type, DCAT.Distribution).toList();
    assertThat(distributions).hasSizeGreaterThan(25);
    for (Resource distribution : distributions) {
      String type = distribution.getProperty(DCTerms.format).getString();
      answers(address(distribution, DCAT.accessURL), type, type);
      if (distribution.hasProperty(DCAT.downloadURL)) {
        answers(address(distribution, DCAT.downloadURL), "*/*", type);
      }
      if (distribution.hasProperty(DCTerms.conformsTo)) {
        answers(address(distribution, DCTerms.conformsTo), "*/*", "application/csvm+json");
      }
    }
    model
        .listObjectsOfProperty(FOAF.page)
        .forEach(page -> answers(page.asResource().getURI(), "*/*", ""));
  }

  @Test
  @DisplayName(
      "DCAT-003 Budgetraderna finns som JSON, hel CSV och NDJSON med registrerade medietyper")
  void listsFormats() {
    Model model = graph(Lang.TURTLE);
    Resource dataset = model.getResource(base() + PATH + "#budgetrader");
    assertThat(addresses(dataset, DCAT.distribution))
        .containsExactly(dataset + "-csv", dataset + "-json", dataset + "-x-ndjson");
    Resource csv = model.getResource(dataset + "-csv");
    assertThat(address(csv, DCAT.downloadURL))
        .isEqualTo(base() + "/budgetrader?hela=true&csv=standard")
        .isEqualTo(address(csv, DCAT.accessURL));
    assertThat(address(csv, DCAT.mediaType))
        .isEqualTo("https://www.iana.org/assignments/media-types/text/csv");
    assertThat(address(csv, DCTerms.conformsTo))
        .isEqualTo(base() + "/datalexikon/budgetrader/csvw");
    assertThat(model.getResource(dataset + "-x-ndjson").hasProperty(DCAT.mediaType)).isFalse();
    assertThat(model.getResource(dataset + "-json").hasProperty(DCAT.downloadURL)).isFalse();
  }

  @Test
  @DisplayName("DCAT-004 JSON-LD, Turtle och RDF/XML är samma graf, och JSON är JSON-LD")
  void writesSameGraph() {
    Model turtle = graph(Lang.TURTLE);
    assertThat(turtle.size()).isGreaterThan(400);
    assertThat(graph(Lang.JSONLD).isIsomorphicWith(turtle)).isTrue();
    assertThat(graph(Lang.RDFXML).isIsomorphicWith(turtle)).isTrue();
    assertThat(request().accept("application/json").get(PATH).asString())
        .isEqualTo(get(PATH).asString());
  }

  @ParameterizedTest
  @CsvSource({
    "*/*, application/ld+json",
    "application/json, application/json",
    "text/turtle, text/turtle",
    "'text/html, application/rdf+xml;q=0.9', application/rdf+xml",
    "'application/rdf+xml;q=0.5, text/turtle;q=0.8', text/turtle"
  })
  @DisplayName("DCAT-004 Accept väljer formen, och var och en har sin ETag")
  void followsAccept(String accept, String type) {
    Response answer = request().accept(accept).get(PATH);
    answer.then().statusCode(200);
    assertThat(answer.contentType().replaceFirst(";.*", "")).isEqualTo(type);
    assertThat(answer.header("Vary")).contains("Accept");
    String tag = answer.header("ETag");
    request().accept(accept).header("If-None-Match", tag).get(PATH).then().statusCode(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "text/html", "application/n-triples"})
  @DisplayName("DCAT-004 Ett format som inte finns är 406")
  void refusesOtherForms(String accept) {
    problem(406, request().accept(accept).get(PATH));
  }

  @Test
  @DisplayName("DCAT-005 Katalogen uppfyller profilens krav i alla tre formerna")
  void conformsToProfile() {
    for (Lang form : List.of(Lang.JSONLD, Lang.TURTLE, Lang.RDFXML)) {
      ValidationReport report = validate(graph(form));
      assertThat(report.conforms()).as("%s: %s", form, report.getEntries()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Catalog, http://purl.org/dc/terms/title",
    "Catalog, http://purl.org/dc/terms/description",
    "Catalog, http://purl.org/dc/terms/publisher",
    "Catalog, http://purl.org/dc/terms/license",
    "Catalog, http://www.w3.org/ns/dcat#dataset",
    "Catalog, http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
    "Dataset, http://purl.org/dc/terms/title",
    "Dataset, http://purl.org/dc/terms/description",
    "Dataset, http://purl.org/dc/terms/publisher",
    "Dataset, http://www.w3.org/ns/dcat#contactPoint",
    "Dataset, http://www.w3.org/ns/dcat#theme",
    "Dataset, http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
    "Distribution, http://www.w3.org/ns/dcat#accessURL",
    "Distribution, http://purl.org/dc/terms/format",
    "DataService, http://purl.org/dc/terms/title",
    "DataService, http://www.w3.org/ns/dcat#endpointURL",
    "'', http://xmlns.com/foaf/0.1/name",
    "'', http://www.w3.org/2006/vcard/ns#fn",
    "'', http://www.w3.org/2006/vcard/ns#hasEmail"
  })
  @DisplayName("DCAT-005 En katalog utan något som krävs uppfyller inte profilen")
  void refusesWhatLacksSomething(String type, String property) {
    Model broken = graph(Lang.TURTLE);
    Property lacking = ResourceFactory.createProperty(property);
    Resource poorer =
        broken
            .listSubjectsWithProperty(lacking)
            .filterKeep(subject -> type.isEmpty() || subject.hasProperty(RDF.type, dcat(type)))
            .next();
    broken.removeAll(poorer, lacking, null);
    assertThat(validate(broken).conforms()).isFalse();
  }

  @Test
  @DisplayName("DCAT-006 Adresserna börjar med värden som anropades; api-info länkar dit")
  void beginsWithPublicAddress() {
    Response answer = request().header("Host", "data.example").accept("text/turtle").get(PATH);
    String address = "http://data.example" + ROOT;
    assertThat(answer.asString())
        .contains("<" + address + "/dcat>", "<" + address + "/dcat#budgetrader>")
        .doesNotContain("localhost");
    assertThat(Json.of(get(PATH)).getString("_links.self.href")).isEqualTo(base() + PATH);
    assertThat(json("/api-info").getString("_links.dcat.href")).isEqualTo(base() + PATH);
    assertThat(json("/api-info").getString("_links.oversikt.href")).isEqualTo(base() + "/oversikt");
  }

  @Test
  @DisplayName(
      "DCAT-007 Datamängder ur planerna anger planernas år och senaste ändring, andra inte")
  void tellsYearsOfPlans() {
    Model model = graph(Lang.TURTLE);
    Resource plans = model.getResource(base() + PATH + "#indikatorer");
    Resource period = plans.getPropertyResourceValue(DCTerms.temporal);
    assertThat(period.getProperty(DCAT.startDate).getString()).isEqualTo("2023-01-01");
    assertThat(period.getProperty(DCAT.endDate).getString()).matches("2\\d{3}-12-31");
    assertThat(plans.getProperty(DCTerms.modified).getString())
        .isEqualTo(json("/indikatorer?sort=-andrad&limit=1").getString("poster[0].andrad"));
    assertThat(model.getResource(base() + PATH + "#kommuner").hasProperty(DCTerms.temporal))
        .isFalse();
  }

  private static void answers(String address, String accept, String type) {
    Response answer =
        RestAssured.given().urlEncodingEnabled(false).accept(accept).basePath("").get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    assertThat(answer.contentType()).as(address).startsWith(type);
  }

  private static Model graph(Lang form) {
    Response answer = request().accept(form.getContentType().getContentTypeStr()).get(PATH);
    answer.then().statusCode(200);
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new StringReader(answer.asString()), base() + PATH, form);
    return model;
  }

  private static ValidationReport validate(Model model) {
    Graph shapes = RDFDataMgr.loadGraph("dcat/former.ttl");
    return ShaclValidator.get().validate(shapes, model.getGraph());
  }

  private static String base() {
    return "http://localhost:" + RestAssured.port + ROOT;
  }

  private static Property dcat(String name) {
    return ResourceFactory.createProperty(DCAT.NS, name);
  }

  private static Property skos(String name) {
    return ResourceFactory.createProperty("http://www.w3.org/2004/02/skos/core#", name);
  }

  private static String address(Resource resource, Property property) {
    return resource.getPropertyResourceValue(property).getURI();
  }

  private static TreeSet<String> addresses(Resource resource, Property property) {
    TreeSet<String> addresses = new TreeSet<>();
    resource.listProperties(property).forEach(s -> addresses.add(s.getResource().getURI()));
    return addresses;
  }

  private static List<String> texts(Resource resource, Property property) {
    return resource.listProperties(property).toList().stream()
        .map(statement -> statement.getObject())
        .map(RDFNode::asLiteral)
        .map(literal -> literal.getString() + "@" + literal.getLanguage())
        .toList();
  }
}
