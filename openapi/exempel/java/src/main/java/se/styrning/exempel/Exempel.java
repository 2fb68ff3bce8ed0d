package se.styrning.exempel;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.util.Optional;
import se.styrning.klient.ApiClient;
import se.styrning.klient.ApiException;
import se.styrning.klient.ApiResponse;
import se.styrning.klient.api.EkonomiApi;
import se.styrning.klient.api.UppfoljningApi;
import se.styrning.klient.api.VerksamhetsplanApi;
import se.styrning.klient.modell.Avsnittskod;
import se.styrning.klient.modell.ListaOmradesbudget;
import se.styrning.klient.modell.Omradesbudget;
import se.styrning.klient.modell.Plandokument;
import se.styrning.klient.modell.Planstatus;
import se.styrning.klient.modell.Problem;
import se.styrning.klient.modell.Rapportavsnitt;
import se.styrning.klient.modell.RapportavsnittBegaran;

/**
 * Calls the API through the generated client, and fails when an answer is not what it should be.
 */
public final class Exempel {

  private static final String PLAN = "1441-ks-2023";
  private static final String TILLFALLE = "1441-ks-2023-feb";

  private final ApiClient klient;
  private final VerksamhetsplanApi planer;
  private final EkonomiApi ekonomi;
  private final UppfoljningApi uppfoljningar;

  private Exempel(String url, Optional<String> token) {
    klient = new ApiClient();
    klient.updateBaseUri(url);
    token.ifPresent(
        t -> klient.setRequestInterceptor(r -> r.header("Authorization", "Bearer " + t)));
    planer = new VerksamhetsplanApi(klient);
    ekonomi = new EkonomiApi(klient);
    uppfoljningar = new UppfoljningApi(klient);
  }

  public static void main(String[] args) throws ApiException, JsonProcessingException {
    String url = System.getenv().getOrDefault("STYRNING_URL", "http://localhost:8080/styrning/v1");
    Optional<String> token = Optional.ofNullable(System.getenv("STYRNING_TOKEN"));
    Exempel exempel = new Exempel(url, token);
    exempel.readPlan();
    exempel.pageThroughAreas();
    exempel.handleProblem();
    exempel.fetchOnlyWhatHasChanged();
    if (token.isPresent()) {
      exempel.overwriteNothing();
    } else {
      System.out.println(
          "412 hoppas över: STYRNING_TOKEN saknas; README säger hur en biljett görs");
    }
  }

  private void readPlan() throws ApiException {
    Plandokument plan = planer.getVerksamhetsplan(plan(null));
    same(Planstatus.ANTAGEN, plan.getStatus());
    same("§ 66", plan.getBeslut().get(0).getParagraf());
    System.out.println("planen: " + plan.getPlanId() + ", " + plan.getStatus());
  }

  private void pageThroughAreas() throws ApiException {
    BigDecimal netto = BigDecimal.ZERO;
    long antal = 0;
    ListaOmradesbudget sida;
    int page = 1;
    do {
      sida = ekonomi.listProduktionsomraden(areas(page++, 5));
      for (Omradesbudget omrade : sida.getPoster()) {
        netto = netto.add(omrade.getResultat());
        antal++;
      }
    } while (sida.getLinks().getNext() != null);
    same(sida.getMeta().getTotalRecords(), antal);
    System.out.println("områden: " + antal + ", netto " + netto + " mnkr");
  }

  private void handleProblem() throws JsonProcessingException {
    ApiException answer = refused(() -> ekonomi.listProduktionsomraden(areas(1, 0)));
    Problem problem = problem(answer);
    same(400, problem.getStatus());
    same("limit", problem.getFel().get(0).getParameter());
    System.out.println("400: " + problem.getTitle() + ". " + problem.getDetail());
  }

  /** The client throws for every status but 2xx, so 304 is caught too. */
  private void fetchOnlyWhatHasChanged() throws ApiException {
    ApiResponse<Plandokument> first = planer.getVerksamhetsplanWithHttpInfo(plan(null));
    String etag = first.getHeaders().get("etag").get(0);
    ApiException answer = refused(() -> planer.getVerksamhetsplan(plan(etag)));
    same(304, answer.getCode());
    System.out.println("304: planen har inte ändrats sedan " + etag);
  }

  private void overwriteNothing() throws ApiException, JsonProcessingException {
    Rapportavsnitt before = uppfoljningar.getRapportavsnitt(summary());
    ApiException answer = refused(() -> uppfoljningar.replaceRapportavsnitt(stale()));
    same(412, problem(answer).getStatus());
    same(before, uppfoljningar.getRapportavsnitt(summary()));
    System.out.println("412: " + problem(answer).getDetail());
  }

  private static VerksamhetsplanApi.APIGetVerksamhetsplanRequest plan(String etag) {
    return VerksamhetsplanApi.APIGetVerksamhetsplanRequest.newBuilder()
        .planId(PLAN)
        .ifNoneMatch(etag)
        .build();
  }

  private static EkonomiApi.APIListProduktionsomradenRequest areas(int page, int limit) {
    return EkonomiApi.APIListProduktionsomradenRequest.newBuilder()
        .budgetar(2023)
        .sort("planId,omrade")
        .page(page)
        .limit(limit)
        .build();
  }

  private static UppfoljningApi.APIGetRapportavsnittRequest summary() {
    return UppfoljningApi.APIGetRapportavsnittRequest.newBuilder()
        .tillfalleId(TILLFALLE)
        .kod(Avsnittskod.SAMMANFATTNING)
        .build();
  }

  private static UppfoljningApi.APIReplaceRapportavsnittRequest stale() {
    return UppfoljningApi.APIReplaceRapportavsnittRequest.newBuilder()
        .tillfalleId(TILLFALLE)
        .kod(Avsnittskod.SAMMANFATTNING)
        .ifMatch("\"inaktuell\"")
        .rapportavsnittBegaran(new RapportavsnittBegaran().text("Läst i går, skrivet i dag."))
        .build();
  }

  private Problem problem(ApiException answer) throws JsonProcessingException {
    return klient.getObjectMapper().readValue(answer.getResponseBody(), Problem.class);
  }

  private interface Call {
    Object send() throws ApiException;
  }

  private static ApiException refused(Call call) {
    try {
      throw new IllegalStateException("Väntade ett annat svar än " + call.send());
    } catch (ApiException answer) {
      return answer;
    }
  }

  private static void same(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new IllegalStateException("Väntade " + expected + ", fick " + actual);
    }
  }
}
