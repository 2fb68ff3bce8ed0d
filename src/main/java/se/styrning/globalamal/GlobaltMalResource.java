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
import se.styrning.shared.link.Lankar;
import se.styrning.shared.paging.Lista;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.replica.FromReplica;
import se.styrning.shared.representation.Resurs;

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
  public Lista<GlobaltMal> listGlobalaMal(@Valid @BeanParam Sidval sidval) {
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
  public Resurs<GlobaltMal> getGlobaltMal(
      @Parameter(description = "Målets nummer, 1–17.", example = "8") @PathParam("nummer")
          int nummer) {
    GlobaltMal mal = service.get(nummer);
    return new Resurs<>(mal, links(mal).med("collection", PATH));
  }

  static Lankar links(GlobaltMal mal) {
    String self = PATH + "/" + mal.nummer();
    return Lankar.self(self)
        .med("malpaverkan", self + "/malpaverkan")
        .med("verksamhetsplaner", "/verksamhetsplaner?globaltMal=" + mal.nummer());
  }
}
