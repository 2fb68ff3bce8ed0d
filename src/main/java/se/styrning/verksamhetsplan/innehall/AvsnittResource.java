package se.styrning.verksamhetsplan.innehall;

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
import se.styrning.verksamhetsplan.Planlasning;

@FromReplica
@KeptReady
@Path("/verksamhetsplaner/{planId}/avsnitt")
@Tag(name = "Verksamhetsplan")
class AvsnittResource {

  private final Planlasning planer;

  AvsnittResource(Planlasning planer) {
    this.planer = planer;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listAvsnitt",
      summary = "Planens text",
      description =
          "Hela planens text avsnitt för avsnitt, ordagrant och i ordning, med rubriker och källrader.")
  public Page<Avsnitt> listAvsnitt(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Valid @BeanParam PageParameters sidval,
      @Parameter(description = "Bara avsnitt med detta ursprung.", example = "KF_BUDGET")
          @QueryParam("ursprung")
          Avsnitt.@Nullable Ursprung ursprung) {
    return planer.list(
        planId, Avsnitt.DEL, a -> ursprung == null || a.ursprung() == ursprung, sidval);
  }

  @GET
  @Path("/{id}")
  @Produces("application/json")
  @Operation(
      operationId = "getAvsnitt",
      summary = "Ett avsnitt",
      description = "Ett avsnitt av planens text, ordagrant.")
  @APIResponseSchema(value = Avsnitt.class, responseDescription = "Ett avsnitt.")
  public Item<Avsnitt> getAvsnitt(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Avsnittets identitet.", example = "forord") @PathParam("id")
          String id) {
    return planer.get(planId, Avsnitt.DEL, id);
  }
}
