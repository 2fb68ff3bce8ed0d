package se.styrning.organisation;

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
import se.styrning.shared.link.Lankar;
import se.styrning.shared.paging.Lista;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.representation.Resurs;

@Path("/kommuner")
@Tag(name = "Organisation")
class KommunResource {

  private static final String PATH = "/kommuner";

  private final OrganisationService service;

  KommunResource(OrganisationService service) {
    this.service = service;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listKommuner",
      summary = "Kommuner",
      description = "Kommunerna i tjänsten, efter kommunkod. Källa: SCB:s kommunindelning.")
  public Lista<Kommun> listKommuner(
      @Valid @BeanParam Sidval sidval,
      @Parameter(description = "Bara kommuner i detta län.", example = "14") @QueryParam("lanskod")
          @Nullable String lanskod,
      @Parameter(
              description = "Bara medlemmar i denna jämförelsegrupp.",
              example = "goteborgsregionen")
          @QueryParam("jamforelsegrupp")
          @Nullable String jamforelsegrupp) {
    return service.listKommuner(sidval, lanskod, jamforelsegrupp);
  }

  @GET
  @Path("/{kommunkod}")
  @Produces("application/json")
  @Operation(
      operationId = "getKommun",
      summary = "En kommun",
      description = "En kommun, med länkar till dess organ och verksamhetsplaner.")
  @APIResponseSchema(value = Kommun.class, responseDescription = "Kommunen.")
  public Resurs<Kommun> getKommun(
      @Parameter(description = "SCB:s kommunkod.", example = "1441") @PathParam("kommunkod")
          String kommunkod) {
    Kommun kommun = service.getKommun(kommunkod);
    return new Resurs<>(kommun, links(kommun).med("collection", PATH));
  }

  static Lankar links(Kommun kommun) {
    return Lankar.self(PATH + "/" + kommun.kommunkod())
        .med("organ", "/organ?kommunkod=" + kommun.kommunkod())
        .med("verksamhetsplaner", "/verksamhetsplaner?kommunkod=" + kommun.kommunkod());
  }
}
