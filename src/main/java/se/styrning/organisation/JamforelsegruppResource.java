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

@Path("/jamforelsegrupper")
@Tag(name = "Organisation")
class JamforelsegruppResource {

  private static final String PATH = "/jamforelsegrupper";

  private final OrganisationService service;
  private final ReferensdataService referensdata;

  JamforelsegruppResource(OrganisationService service, ReferensdataService referensdata) {
    this.service = service;
    this.referensdata = referensdata;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listJamforelsegrupper",
      summary = "Jämförelsegrupper",
      description = "Grupper av kommuner att jämföra med, med medlemmarnas kommunkoder.")
  public Page<Jamforelsegrupp> listJamforelsegrupper(
      @Valid @BeanParam PageParameters sidval,
      @Parameter(
              description = "Bara grupper som gäller denna dag; gränsdagarna räknas med.",
              schema = @Schema(type = SchemaType.STRING, format = "date"),
              example = "2023-06-30")
          @QueryParam("giltig")
          @Nullable String giltig) {
    return service.listJamforelsegrupper(sidval, giltig);
  }

  @GET
  @Path("/{jamforelsegrupp}")
  @Produces("application/json")
  @Operation(
      operationId = "getJamforelsegrupp",
      summary = "En jämförelsegrupp",
      description = "En grupp av kommuner att jämföra med, med medlemmarnas kommunkoder.")
  @APIResponseSchema(value = Jamforelsegrupp.class, responseDescription = "Jämförelsegruppen.")
  public Item<Jamforelsegrupp> getJamforelsegrupp(
      @Parameter(description = "Gruppens identitet.", example = "goteborgsregionen")
          @PathParam("jamforelsegrupp")
          String jamforelsegrupp) {
    return resurs(service.getJamforelsegrupp(jamforelsegrupp));
  }

  @PUT
  @Path("/{jamforelsegrupp}")
  @RolesAllowed(Roll.Namn.ADMINISTRATOR)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "putJamforelsegrupp",
      summary = "Lägger in eller ändrar en jämförelsegrupp",
      description =
          "En grupp som administratörens egen kommun sköter: identiteten börjar med kommunkoden."
              + " Medlemmar kan vara vilka kommuner som helst som finns i tjänsten. En grupp utan"
              + " kommunkod i identiteten sköts av installationen och ändras inte här. Ändras det som finns krävs If-Match. Samma innehåll en gång till ändrar ingenting.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Jamforelsegrupp.class)))
  @APIResponseSchema(
      value = Jamforelsegrupp.class,
      responseCode = "200",
      responseDescription = "Gruppen som den nu är.")
  @APIResponse(
      responseCode = "201",
      description = "Gruppen är inlagd.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Jamforelsegrupp.class)))
  public Written putJamforelsegrupp(
      @Parameter(description = "Gruppens identitet.", example = "1441-jamnstora")
          @PathParam("jamforelsegrupp")
          String jamforelsegrupp,
      byte[] body) {
    return referensdata.putJamforelsegrupp(jamforelsegrupp, body);
  }

  /** As GET answers it. */
  static Item<Jamforelsegrupp> resurs(Jamforelsegrupp grupp) {
    return new Item<>(grupp, links(grupp).med("collection", PATH));
  }

  static Links links(Jamforelsegrupp grupp) {
    Links links =
        Links.self(PATH + "/" + grupp.jamforelsegrupp())
            .med("kommuner", "/kommuner?jamforelsegrupp=" + grupp.jamforelsegrupp());
    return grupp.kommunkod() == null
        ? links
        : links.med("kommun", "/kommuner/" + grupp.kommunkod());
  }
}
