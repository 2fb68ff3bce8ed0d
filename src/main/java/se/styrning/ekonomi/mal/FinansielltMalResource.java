package se.styrning.ekonomi.mal;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.styrning.shared.answer.Item;
import se.styrning.shared.cache.KeptReady;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.replica.FromReplica;
import se.styrning.verksamhetsplan.Planlasning;

@FromReplica
@KeptReady
@Path("/verksamhetsplaner/{planId}/finansiella-mal")
@Tag(name = "Ekonomi")
class FinansielltMalResource {

  private final Planlasning planer;

  FinansielltMalResource(Planlasning planer) {
    this.planer = planer;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listFinansiellaMal",
      summary = "Finansiella mål",
      description =
          "De finansiella målen för god ekonomisk hushållning med tröskel, värden och bedömning (källrad 253–274).")
  public Page<FinansielltMal> listFinansiellaMal(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Valid @BeanParam PageParameters sidval) {
    return planer.list(planId, FinansielltMal.DEL, element -> true, sidval);
  }

  @GET
  @Path("/{mal}")
  @Produces("application/json")
  @Operation(
      operationId = "getFinansielltMal",
      summary = "Ett finansiellt mål",
      description = "Ett finansiellt mål med värden och bedömning.")
  @APIResponseSchema(value = FinansielltMal.class, responseDescription = "Ett finansiellt mål.")
  public Item<FinansielltMal> getFinansielltMal(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Målets identitet.", example = "soliditet") @PathParam("mal")
          String mal) {
    return planer.get(planId, FinansielltMal.DEL, mal);
  }
}
