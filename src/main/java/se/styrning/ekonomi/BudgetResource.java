package se.styrning.ekonomi;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.styrning.shared.cache.KeptReady;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.list.PullParameters;
import se.styrning.shared.replica.FromReplica;

/** The money across plans and years, for systems that pull. */
@FromReplica
@KeptReady(of = "/verksamhetsplaner")
@Path("/")
@Tag(name = "Ekonomi")
class BudgetResource {

  private final EkonomiService service;

  BudgetResource(EkonomiService service) {
    this.service = service;
  }

  @GET
  @Path("/produktionsomraden")
  @Produces({"application/json", "text/csv", PullParameters.NDJSON})
  @Operation(
      operationId = "listProduktionsomraden",
      summary = "Produktionsområden över alla planer",
      description =
          "Ett produktionsområde per post, ur alla gällande planer, för planens eget år. De år som"
              + " planen också trycker för jämförelse följer med när jamforelsear är sant.")
  public Page<Omradesbudget> listProduktionsomraden(
      @Valid @BeanParam PageParameters sidval,
      @BeanParam PullParameters hamtval,
      @BeanParam Budgetfilter filter) {
    return service.listOmradesbudgetar(sidval, hamtval, filter);
  }

  @GET
  @Path("/budgetrader")
  @Produces({"application/json", "text/csv", PullParameters.NDJSON})
  @Operation(
      operationId = "listBudgetrader",
      summary = "Budgetrader över alla planer",
      description =
          "Budgetraderna ur alla gällande planer med nycklar och belopp, utan texter: ett"
              + " produktionsområde per post, för planens eget år. De år som planen också trycker för"
              + " jämförelse följer med när jamforelsear är sant. Totalrader ingår inte.")
  public Page<Budgetpost> listBudgetrader(
      @Valid @BeanParam PageParameters sidval,
      @BeanParam PullParameters hamtval,
      @BeanParam Budgetfilter filter) {
    return service.listBudgetposter(sidval, hamtval, filter);
  }
}
