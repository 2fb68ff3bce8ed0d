package se.styrning.verksamhetsplan.innehall;

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
@Path("/verksamhetsplaner/{planId}/verksamhetsperspektiv")
@Tag(name = "Verksamhetsplan")
class VerksamhetsperspektivResource {

  private final Planlasning planer;

  VerksamhetsperspektivResource(Planlasning planer) {
    this.planer = planer;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listVerksamhetsperspektiv",
      summary = "Verksamhetsperspektiv",
      description =
          "De tre perspektiven på god ekonomisk hushållning i verksamheten (källrad 245–251).")
  public Page<Verksamhetsperspektiv> listVerksamhetsperspektiv(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Valid @BeanParam PageParameters sidval) {
    return planer.list(planId, Verksamhetsperspektiv.DEL, v -> true, sidval);
  }

  @GET
  @Path("/{nummer}")
  @Produces("application/json")
  @Operation(
      operationId = "getVerksamhetsperspektiv",
      summary = "Ett verksamhetsperspektiv",
      description = "Ett perspektiv på god ekonomisk hushållning.")
  @APIResponseSchema(
      value = Verksamhetsperspektiv.class,
      responseDescription = "Ett verksamhetsperspektiv.")
  public Item<Verksamhetsperspektiv> getVerksamhetsperspektiv(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Perspektivets nummer.", example = "3") @PathParam("nummer")
          int nummer) {
    return planer.get(planId, Verksamhetsperspektiv.DEL, Integer.toString(nummer));
  }
}
