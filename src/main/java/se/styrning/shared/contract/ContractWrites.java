package se.styrning.shared.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Finishes operations that write: their preconditions, keys, answers and examples. */
final class ContractWrites {

  private static final List<String> SUCCESSES = List.of("200", "201", "204");
  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";

  private final OpenAPI contract;
  private final ContractExamples examples;

  ContractWrites(OpenAPI contract, ContractExamples examples) {
    this.contract = contract;
    this.examples = examples;
  }

  void finish(Operation operation, String method) {
    if (method.equals("POST")) {
      ContractOperations.addParameter(
          operation,
          "Idempotency-Key",
          "Anroparens nyckel för begäran, högst 200 tecken. Samma nyckel och innehåll ger samma"
              + " svar i 24 timmar utan att något skrivs igen; samma nyckel med annat innehåll är"
              + " 422.",
          "7f3c1a52-5f0e-4d4e-9c1b-0a4f2f7f8a11");
    } else {
      ContractOperations.addParameter(
          operation,
          "If-Match",
          "ETag ur hämtningen av det som ändras. Krävs när det finns: saknas den är svaret 428, är"
              + " den inaktuell 412.",
          "\"abc\"");
    }
    if (method.equals("PUT") && operation.getResponses().getAPIResponse("201") != null) {
      ContractOperations.addParameter(
          operation,
          "If-None-Match",
          "Med * skapas bara det som inte finns; finns det redan är svaret 412.",
          "*");
    }
    ContractOperations.addParameter(
        operation,
        "Prefer",
        "return=minimal: svaret får samma status och huvuden men inget innehåll."
            + " return=representation: hela svaret, som utan huvudet. Annat bortses från (RFC"
            + " 7240).",
        "return=minimal");
    SUCCESSES.forEach(
        status ->
            describe(operation, method, status, operation.getResponses().getAPIResponse(status)));
    addRequestExample(operation);
  }

  private void describe(
      Operation operation, String method, String status, @Nullable APIResponse success) {
    if (success == null) {
      return;
    }
    ContractOperations.addHeader(success, "traceparent", "Spåret som svaret hör till.");
    ContractOperations.addHeader(success, "Cache-Control", "Svaret får inte sparas.");
    if (status.equals("201")) {
      ContractOperations.addHeader(success, "Location", "Adressen till det som skapats.");
    }
    ContractOperations.addHeader(
        success,
        "Preference-Applied",
        "Det av Prefer som följts: return=minimal eller return=representation; annars saknas"
            + " huvudet.");
    if (method.equals("POST")) {
      ContractOperations.addHeader(
          success,
          "Idempotent-Replayed",
          "true när svaret är det som redan getts för samma Idempotency-Key; annars saknas"
              + " huvudet.");
    }
    if (success.getContent() == null) {
      return;
    }
    ContractOperations.addHeader(success, "ETag", "Stark validator, att skicka i If-Match.");
    MediaType json = success.getContent().getMediaType(JSON);
    new ContractSchemas(contract).link(json.getSchema().getRef());
    examples.show(json, file(operation.getOperationId(), status));
  }

  /** Where the successes of an operation differ, each has a file that tells its status. */
  private String file(String operationId, String status) {
    String ofStatus = operationId + "." + status;
    return examples.json(ofStatus) == null ? operationId : ofStatus;
  }

  private void addRequestExample(Operation operation) {
    if (operation.getRequestBody() != null) {
      String file = operation.getOperationId() + ".begaran";
      operation
          .getRequestBody()
          .getContent()
          .getMediaTypes()
          .forEach(
              (type, media) ->
                  media.setExample(type.equals(CSV) ? examples.csv(file) : examples.json(file)));
    }
  }
}
