package se.styrning.globalamal;

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
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.replica.FromReplica;

@FromReplica
@Path("/globala-mal")
@Tag(name = "Globala mål")
class GlobaltMalResource {

  private static final String PATH = "/globala-mal";

  private final GlobaltMalService service;

  GlobaltMalResource(GlobaltMalService service) {
    this.service = service;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listGlobalaMal",
      summary = "De 17 globala målen",
      description = "Målen i Agenda 2030 med namn, färg och antal delmål. Källa: FN och SKR.")
  public Page<GlobaltMal> listGlobalaMal(@Valid @BeanParam PageParameters sidval) {
    return service.list(sidval);
  }

  @GET
  @Path("/{nummer}")
  @Produces("application/json")
  @Operation(
      operationId = "getGlobaltMal",
      summary = "Ett globalt mål",
      description =
          "Ett mål, med länkar till de planer som berör det och med vilken grad av påverkan.")
  @APIResponseSchema(value = GlobaltMal.class, responseDescription = "Målet.")
  public Item<GlobaltMal> getGlobaltMal(
      @Parameter(description = "Målets nummer, 1–17.", example = "8") @PathParam("nummer")
          int nummer) {
    GlobaltMal mal = service.get(nummer);
    return new Item<>(mal, links(mal).med("collection", PATH));
  }

  static Links links(GlobaltMal mal) {
    String self = PATH + "/" + mal.nummer();
    return Links.self(self)
        .med("malpaverkan", self + "/malpaverkan")
        .med("verksamhetsplaner", "/verksamhetsplaner?globaltMal=" + mal.nummer());
  }
}
