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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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

@Path("/sektorer")
@Tag(name = "Organisation")
class SektorResource {

  private static final String PATH = "/sektorer";

  private final OrganisationService service;
  private final ReferensdataService referensdata;

  SektorResource(OrganisationService service, ReferensdataService referensdata) {
    this.service = service;
    this.referensdata = referensdata;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listSektorer",
      summary = "Sektorer",
      description =
          "Delarna av kommunernas förvaltningar. För Lerum den enda som planen nämner vid namn"
              + " (källrad 329).")
  public Page<Sektor> listSektorer(
      @Valid @BeanParam PageParameters sidval,
      @Parameter(description = "Bara sektorer i denna kommun.", example = "1441")
          @QueryParam("kommunkod")
          @Nullable String kommunkod,
      @Parameter(
              description = "Bara sektorer som gäller denna dag; gränsdagarna räknas med.",
              schema = @Schema(type = SchemaType.STRING, format = "date"),
              example = "2023-06-30")
          @QueryParam("giltig")
          @Nullable String giltig) {
    return service.listSektorer(sidval, kommunkod, giltig);
  }

  @GET
  @Path("/{sektor}")
  @Produces("application/json")
  @Operation(
      operationId = "getSektor",
      summary = "En sektor",
      description = "En del av en kommuns förvaltning.")
  @APIResponseSchema(value = Sektor.class, responseDescription = "Sektorn.")
  public Item<Sektor> getSektor(
      @Parameter(
              description = "Sektorns identitet.",
              example = "1441-kommunledning-och-verksamhetsstod")
          @PathParam("sektor")
          String sektor) {
    return resurs(service.getSektor(sektor));
  }

  @PUT
  @Path("/{sektor}")
  @RolesAllowed(Roll.Namn.ADMINISTRATOR)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "putSektor",
      summary = "Lägger in eller ändrar en sektor",
      description =
          "En sektor i administratörens egen kommun. Identiteten börjar med kommunkoden och ändras"
              + " aldrig; en sektor som upphör får en sista dag i giltigTill. Ändras det som finns krävs If-Match. Samma innehåll en gång till ändrar ingenting.")
  @RequestBody(
      required = true,
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Sektor.class)))
  @APIResponseSchema(
      value = Sektor.class,
      responseCode = "200",
      responseDescription = "Sektorn som den nu är.")
  @APIResponse(
      responseCode = "201",
      description = "Sektorn är inlagd.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Sektor.class)))
  public Written putSektor(
      @Parameter(
              description = "Sektorns identitet.",
              example = "1441-kommunledning-och-verksamhetsstod")
          @PathParam("sektor")
          String sektor,
      byte[] body) {
    return referensdata.putSektor(sektor, body);
  }

  /** As GET answers it. */
  static Item<Sektor> resurs(Sektor sektor) {
    return new Item<>(sektor, links(sektor).med("collection", PATH));
  }

  static Links links(Sektor sektor) {
    return Links.self(PATH + "/" + sektor.sektor())
        .med("kommun", "/kommuner/" + sektor.kommunkod());
  }
}
