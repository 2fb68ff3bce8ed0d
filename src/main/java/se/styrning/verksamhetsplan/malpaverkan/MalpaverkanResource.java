package se.styrning.verksamhetsplan.malpaverkan;

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
@Path("/verksamhetsplaner/{planId}/malpaverkan")
@Tag(name = "Verksamhetsplan")
class MalpaverkanResource {

  private final Planlasning planer;

  MalpaverkanResource(Planlasning planer) {
    this.planer = planer;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listMalpaverkan",
      summary = "Påverkan på de globala målen",
      description =
          "Vad planen betyder för vart och ett av de 17 globala målen. Det som texten inte anger är EJ_ANGIVEN; inget är gissat.")
  public Page<Malpaverkan> listMalpaverkan(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Valid @BeanParam PageParameters sidval,
      @Parameter(description = "Bara mål med denna grad av påverkan.", example = "PRIMAR")
          @QueryParam("grad")
          @Nullable Paverkansgrad grad) {
    return planer.list(planId, Malpaverkan.DEL, m -> grad == null || m.grad() == grad, sidval);
  }

  @GET
  @Path("/{globaltMal}")
  @Produces("application/json")
  @Operation(
      operationId = "getMalpaverkan",
      summary = "Påverkan på ett globalt mål",
      description = "Vad planen betyder för ett globalt mål.")
  @APIResponseSchema(
      value = Malpaverkan.class,
      responseDescription = "Påverkan på ett globalt mål.")
  public Item<Malpaverkan> getMalpaverkan(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Det globala målets nummer, 1–17.", example = "8")
          @PathParam("globaltMal")
          int globaltMal) {
    return planer.get(planId, Malpaverkan.DEL, Integer.toString(globaltMal));
  }
}
