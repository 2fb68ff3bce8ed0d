package se.styrning.ekonomi;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.Item;
import se.styrning.shared.cache.KeptReady;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.replica.FromReplica;

@FromReplica
@KeptReady
@Path("/verksamhetsplaner/{planId}")
@Tag(name = "Ekonomi")
class ProduktionsomradeResource {

  private final EkonomiService service;

  ProduktionsomradeResource(EkonomiService service) {
    this.service = service;
  }

  @GET
  @Path("/produktionsomraden")
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listPlanensProduktionsomraden",
      summary = "Planens produktionsområden",
      description =
          "Ett produktionsområde och år per post, det senaste året först och områdena i tryckt"
              + " ordning. Planens eget år är planbudgetar; andra år är tryckta för jämförelse. Belopp"
              + " i miljoner kronor; intäkt plus, kostnad minus.")
  public Page<Omradesbudget> listPlanensProduktionsomraden(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Valid @BeanParam PageParameters sidval,
      @Parameter(description = "Bara detta år.", example = "2023") @QueryParam("budgetar")
          @Nullable Integer budgetar,
      @Parameter(description = "Bara detta område.", example = "vuxenutbildning")
          @QueryParam("omrade")
          @Nullable String omrade) {
    return service.listOfPlan(planId, budgetar, omrade, sidval);
  }

  @GET
  @Path("/produktionsomraden/{omrade}")
  @Produces("application/json")
  @Operation(
      operationId = "getProduktionsomrade",
      summary = "Ett produktionsområde",
      description =
          "Ett produktionsområde med beskrivning och en budgetrad per år. Beloppen närmast är"
              + " planens eget år.")
  @APIResponseSchema(value = Produktionsomrade.class, responseDescription = "Produktionsområdet.")
  public Item<Produktionsomrade> getProduktionsomrade(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Områdets identitet.", example = "vuxenutbildning")
          @PathParam("omrade")
          String omrade) {
    return service.get(planId, omrade);
  }

  @GET
  @Path("/avstamning")
  @Produces("application/json")
  @Operation(
      operationId = "getAvstamning",
      summary = "Avstämning av tryckt mot beräknat",
      description =
          "Varje rad, kolumn och summa i planens ekonomi: det tryckta värdet, det beräknade,"
              + " skillnaden och varför. De tryckta värdena gäller.")
  @APIResponseSchema(value = Avstamning.class, responseDescription = "Avstämningen.")
  public Item<Avstamning> getAvstamning(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId) {
    return service.reconcile(planId);
  }
}
