package se.styrning.ekonomi;

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
@Path("/verksamhetsplaner/{planId}/forutsattningar")
@Tag(name = "Ekonomi")
class ForutsattningResource {

  private final Planlasning planer;

  ForutsattningResource(Planlasning planer) {
    this.planer = planer;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listForutsattningar",
      summary = "Ekonomiska förutsättningar",
      description =
          "Varför nettobudgeten ändras, med delposter och båda teckenreglerna (källrad 276–292).")
  public Page<Forutsattning> listForutsattningar(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Valid @BeanParam PageParameters sidval) {
    return planer.list(planId, Forutsattning.DEL, element -> true, sidval);
  }

  @GET
  @Path("/{forutsattning}")
  @Produces("application/json")
  @Operation(
      operationId = "getForutsattning",
      summary = "En ekonomisk förutsättning",
      description = "En förutsättning med delposter.")
  @APIResponseSchema(
      value = Forutsattning.class,
      responseDescription = "En ekonomisk förutsättning.")
  public Item<Forutsattning> getForutsattning(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Förutsättningens identitet.", example = "riktade-resurser")
          @PathParam("forutsattning")
          String forutsattning) {
    return planer.get(planId, Forutsattning.DEL, forutsattning);
  }
}
