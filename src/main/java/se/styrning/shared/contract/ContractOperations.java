package se.styrning.shared.contract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import se.styrning.shared.problem.Problem;
import se.styrning.shared.problem.ProblemTexts;
import se.styrning.shared.problem.ProblemType;

/** Finishes operations: what each accepts in headers and every way it can answer. */
final class ContractOperations {

  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";
  private static final String NDJSON = "application/x-ndjson";
  private static final String CALENDAR = "text/calendar";
  private static final String BATCH = "application/cloudevents-batch+json";
  private static final String LD = "application/ld+json";

  /** Forms of a graph that are text, and what files of them end with. */
  private static final Map<String, String> GRAPHS =
      Map.of("text/turtle", ".ttl", "application/rdf+xml", ".rdf");

  private static final String TRACEPARENT = "^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$";
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private static final String CONTENT_LANGUAGE = "Content-Language";
  private static final String VARY = "Vary";
  private static final String TAG = "\"abc\"";

  private static final Locale SWEDISH = Locale.forLanguageTag("sv");

  /** Methods that change what is there, so that they need a precondition. */
  private static final Set<String> CONDITIONAL = Set.of("PUT", "PATCH", "DELETE");

  /** Status, name of the shared answer, and the problem type that exemplifies it. */
  private static final Map<String, ProblemType> PROBLEMS = new LinkedHashMap<>();

  static {
    PROBLEMS.put("400", ProblemType.OGILTIG_PARAMETER);
    PROBLEMS.put("401", ProblemType.EJ_AUTENTISERAD);
    PROBLEMS.put("403", ProblemType.EJ_BEHORIG);
    PROBLEMS.put("404", ProblemType.FINNS_INTE);
    PROBLEMS.put("406", ProblemType.EJ_ACCEPTABELT_FORMAT);
    PROBLEMS.put("409", ProblemType.OTILLATEN_OVERGANG);
    PROBLEMS.put("410", ProblemType.UPPHAVD);
    PROBLEMS.put("412", ProblemType.INAKTUELL_VERSION);
    PROBLEMS.put("413", ProblemType.FOR_STOR_BEGARAN);
    PROBLEMS.put("414", ProblemType.FOR_LANG_ADRESS);
    PROBLEMS.put("415", ProblemType.MEDIETYP_STODS_INTE);
    PROBLEMS.put("422", ProblemType.OGILTIGT_INNEHALL);
    PROBLEMS.put("428", ProblemType.VILLKOR_SAKNAS);
    PROBLEMS.put("429", ProblemType.FOR_MANGA_ANROP);
    PROBLEMS.put("500", ProblemType.INTERNT_FEL);
    PROBLEMS.put("503", ProblemType.TILLFALLIGT_OTILLGANGLIG);
  }

  private final OpenAPI contract;
  private final ContractExamples examples;

  ContractOperations(OpenAPI contract, ContractExamples examples) {
    this.contract = contract;
    this.examples = examples;
  }

  void finish() {
    Components components = contract.getComponents();
    PROBLEMS.forEach((status, type) -> components.addResponse(name(status), problem(type)));
    components.addResponse("Oforandrad", unchanged());
    contract
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations().forEach((method, o) -> finish(o, method.name(), path)));
  }

  private void finish(Operation operation, String method, String path) {
    APIResponses responses = operation.getResponses();
    if (method.equals("GET")) {
      addParameter(
          operation, "If-None-Match", "ETag från ett tidigare svar; 304 om inget ändrats.", TAG);
      describeSuccess(operation, path, responses.getAPIResponse("200"));
      responses.addAPIResponse("304", ref("Oforandrad"));
    } else {
      new ContractWrites(contract, examples).finish(operation, method);
    }
    addParameters(operation, path);
    PROBLEMS.keySet().stream()
        .filter(status -> meets(status, operation, method, path))
        .forEach(status -> responses.addAPIResponse(status, ref(name(status))));
  }

  private static boolean meets(String status, Operation operation, String method, String path) {
    return switch (status) {
      case "403" -> ContractSecurity.isProtected(operation) || isClosedAtTimes(path);
      case "404" -> path.contains("{") || isDeclared(status, operation);
      case "409" -> !method.equals("GET");
      case "410" -> path.startsWith("/verksamhetsplaner/{planId}") || isDeclared(status, operation);
      case "412", "428" -> CONDITIONAL.contains(method);
      case "413", "415", "422" -> operation.getRequestBody() != null;
      default -> true;
    };
  }

  private static boolean isDeclared(String status, Operation operation) {
    return operation.getResponses().getAPIResponse(status) != null;
  }

  /** The parts of a follow-up are working material until its report is handed in. */
  private static boolean isClosedAtTimes(String path) {
    return path.startsWith("/uppfoljningar/{tillfalleId}");
  }

  /** What explains problems is written in their languages. */
  private static boolean followsLanguage(String path) {
    return path.startsWith("/problemtyper");
  }

  private static void addParameters(Operation operation, String path) {
    addParameter(
        operation,
        "Accept-Language",
        followsLanguage(path)
            ? "Språk för texterna: sv (förval) eller en."
            : "Språk för problemtexter: sv (förval) eller en.",
        "sv");
    Parameter trace = header("traceparent", "Anroparens spår enligt W3C Trace Context.", TRACE);
    trace.getSchema().setPattern(TRACEPARENT);
    operation.addParameter(trace);
  }

  static void addParameter(Operation operation, String name, String description, String example) {
    operation.addParameter(header(name, description, example));
  }

  private static Parameter header(String name, String description, String example) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.HEADER)
        .description(description)
        .schema(string())
        .example(example);
  }

  private void describeSuccess(Operation operation, String path, APIResponse success) {
    MediaType json = success.getContent().getMediaType(JSON);
    if (json == null) {
      describeFile(operation, path, success);
      return;
    }
    if (ContractSchemas.becomesList(json.getSchema())) {
      success.setDescription("En sida av listan.");
      if (success.getContent().getMediaType(NDJSON) != null) {
        success.setDescription("En sida av listan, eller hela listan som CSV eller NDJSON.");
      }
      addHeader(success, "Link", "Länkar till sidor enligt RFC 8288.");
    } else {
      new ContractSchemas(contract).link(json.getSchema().getRef());
      if (!followsLanguage(path) && examples.csv(operation.getOperationId()) == null) {
        ContractForms.finish(operation, path, success.getContent());
      }
    }
    String table = examples.csv(operation.getOperationId());
    if (table != null) {
      MediaType csv = success.getContent().getMediaType(CSV);
      csv.setSchema(string());
      csv.setExample(table);
    }
    addHeader(success, "ETag", "Stark validator för just denna representation.");
    addHeader(success, "Cache-Control", "Hur svaret får sparas.");
    addHeader(success, VARY, "Begäranshuvuden som svaret beror på.");
    addHeader(success, "traceparent", "Spåret som svaret hör till.");
    if (path.startsWith("/verksamhetsplaner/{planId}") && !path.contains("/utkast")) {
      addHeader(
          success,
          "Not-Confirmed-Since",
          "Bara medan databasen är borta: sedan när ingen vet om ett färdigt svar är det senaste.");
    }
    if (followsLanguage(path)) {
      ContractForms.page(operation, path, success.getContent());
      addHeader(success, CONTENT_LANGUAGE, "Språket som texterna är på: sv eller en.");
    }
    examples.show(json, operation.getOperationId());
    String calendar = examples.form(operation.getOperationId(), ".ics");
    if (calendar != null) {
      success
          .getContent()
          .addMediaType(CALENDAR, OASFactory.createMediaType().schema(string()).example(calendar));
    }
    MediaType lines = success.getContent().getMediaType(NDJSON);
    if (lines != null) {
      lines.setSchema(string());
      lines.setExample(examples.lines(operation.getOperationId()));
    }
    MediaType linked = success.getContent().getMediaType(LD);
    if (linked != null) {
      examples.show(linked, operation.getOperationId());
    }
    GRAPHS.forEach(
        (type, ending) -> {
          MediaType graph = success.getContent().getMediaType(type);
          if (graph != null) {
            graph.setSchema(string());
            graph.setExample(examples.form(operation.getOperationId(), ending));
          }
        });
    MediaType batch = success.getContent().getMediaType(BATCH);
    if (batch != null) {
      batch.setExample(examples.rows(operation.getOperationId()));
      addHeader(success, "Link", "Länk till nästa del enligt RFC 8288.");
    }
  }

  /** A file at an address of its own. */
  private void describeFile(Operation operation, String path, APIResponse file) {
    file.getContent()
        .getMediaTypes()
        .forEach(
            (type, media) -> {
              if (type.endsWith("json")) {
                examples.show(media, operation.getOperationId());
              } else {
                ContractForms.file(operation, path, type, media);
              }
            });
    addHeader(file, "ETag", "Stark validator för just denna representation.");
    addHeader(file, "Cache-Control", "Hur svaret får sparas.");
    addHeader(file, VARY, "Begäranshuvuden som svaret beror på.");
    addHeader(file, "traceparent", "Spåret som svaret hör till.");
  }

  private static APIResponse unchanged() {
    APIResponse response =
        OASFactory.createAPIResponse()
            .description("Representationen är oförändrad sedan den ETag som skickades.");
    addHeader(response, "ETag", "Stark validator för just denna representation.");
    addHeader(response, "traceparent", "Spåret som svaret hör till.");
    return response;
  }

  private APIResponse problem(ProblemType type) {
    MediaType media =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
            .example(examples.problem(type.slug()));
    Content content = OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media);
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(text(type, ".title") + ". " + text(type, ".remedy"))
            .content(content);
    addHeader(response, "traceparent", "Spåret som svaret hör till.");
    addHeader(response, CONTENT_LANGUAGE, "Språket som texterna är på: sv eller en.");
    addHeader(response, VARY, "Begäranshuvuden som svaret beror på.");
    if (type == ProblemType.TILLFALLIGT_OTILLGANGLIG || type == ProblemType.FOR_MANGA_ANROP) {
      addHeader(response, "Retry-After", "Sekunder att vänta innan nästa försök.");
    }
    if (type == ProblemType.FOR_MANGA_ANROP) {
      addHeader(response, "RateLimit", "Återstående anrop (r) och sekunder till full kvot (t).");
      addHeader(response, "RateLimit-Policy", "Kvoten (q) och dess tid i sekunder (w).");
    }
    return response;
  }

  private static String text(ProblemType type, String what) {
    return ProblemTexts.text(SWEDISH, type.slug() + what);
  }

  static void addHeader(APIResponse response, String name, String description) {
    response.addHeader(name, OASFactory.createHeader().description(description).schema(string()));
  }

  private static Schema string() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }

  private static APIResponse ref(String name) {
    return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
  }

  private static String name(String status) {
    return "Problem" + status;
  }
}
