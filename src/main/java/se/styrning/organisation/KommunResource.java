package se.styrning.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.styrning.behorighet.Roll;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Written;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;

@Path("/kommuner")
@Tag(name = "Organisation")
class KommunResource {

  private static final String PATH = "/kommuner";

  private final OrganisationService service;
  private final ReferensdataService referensdata;

  KommunResource(OrganisationService service, ReferensdataService referensdata) {
    this.service = service;
    this.referensdata = referensdata;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listKommuner",
      summary = "Kommuner",
      description = "Kommunerna i tjänsten, efter kommunkod. Källa: SCB:s kommunindelning.")
  public Page<Kommun> listKommuner(
      @Valid @BeanParam PageParameters sidval,
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
  public Item<Kommun> getKommun(
      @Parameter(description = "SCB:s kommunkod.", example = "1441") @PathParam("kommunkod")
          String kommunkod) {
    return resurs(service.getKommun(kommunkod));
  }

  @PUT
  @Path("/{kommunkod}")
  @RolesAllowed(Roll.Namn.ADMINISTRATOR)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "putKommun",
      summary = "Lägger in eller ändrar en kommun",
      description =
          "Administratörens egen kommun. Ändras det som finns krävs If-Match. Samma innehåll en gång till ändrar ingenting.")
  @RequestBody(
      required = true,
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Kommun.class)))
  @APIResponseSchema(
      value = Kommun.class,
      responseCode = "200",
      responseDescription = "Kommunen som den nu är.")
  @APIResponse(
      responseCode = "201",
      description = "Kommunen är inlagd.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Kommun.class)))
  public Written putKommun(
      @Parameter(description = "SCB:s kommunkod.", example = "1441") @PathParam("kommunkod")
          String kommunkod,
      byte[] body) {
    return referensdata.putKommun(kommunkod, body);
  }

  /** As GET answers it. */
  static Item<Kommun> resurs(Kommun kommun) {
    return new Item<>(kommun, links(kommun).med("collection", PATH));
  }

  static Links links(Kommun kommun) {
    return Links.self(PATH + "/" + kommun.kommunkod())
        .med("organ", "/organ?kommunkod=" + kommun.kommunkod())
        .med("sektorer", "/sektorer?kommunkod=" + kommun.kommunkod())
        .med("verksamhetsplaner", "/verksamhetsplaner?kommunkod=" + kommun.kommunkod());
  }
}
