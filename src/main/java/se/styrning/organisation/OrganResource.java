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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.styrning.behorighet.Roll;
import se.styrning.shared.answer.Embedding;
import se.styrning.shared.answer.Embeddings;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Written;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;

@Path("/organ")
@Tag(name = "Organisation")
class OrganResource {

  private static final String PATH = "/organ";

  private final OrganisationService service;
  private final ReferensdataService referensdata;
  private final Embeddings inbaddningar;

  OrganResource(
      OrganisationService service, ReferensdataService referensdata, Embeddings inbaddningar) {
    this.service = service;
    this.referensdata = referensdata;
    this.inbaddningar = inbaddningar;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listOrgan",
      summary = "Organ",
      description =
          "Kommunernas politiska organ. För Lerum de organ som planen nämner vid namn, samt"
              + " revisorerna.")
  public Page<Organ> listOrgan(
      @Valid @BeanParam PageParameters sidval,
      @Parameter(description = "Bara organ i denna kommun.", example = "1441")
          @QueryParam("kommunkod")
          @Nullable String kommunkod,
      @Parameter(description = "Bara organ av denna typ.", example = "NAMND") @QueryParam("typ")
          @Nullable Organtyp typ,
      @Parameter(
              description = "Bara organ som gäller denna dag; gränsdagarna räknas med.",
              schema = @Schema(type = SchemaType.STRING, format = "date"),
              example = "2023-06-30")
          @QueryParam("giltig")
          @Nullable String giltig) {
    return service.listOrgan(sidval, kommunkod, typ, giltig);
  }

  @GET
  @Path("/{organ}")
  @Produces("application/json")
  @Operation(
      operationId = "getOrgan",
      summary = "Ett organ",
      description = "Ett politiskt organ, med länk till dess verksamhetsplaner.")
  @APIResponseSchema(value = Organ.class, responseDescription = "Organet.")
  public Item<Organ> getOrgan(
      @Parameter(description = "Organets identitet.", example = "1441-ks") @PathParam("organ")
          String organ,
      @Parameter(
              description = Embedding.INCLUDE,
              example = "kommun,verksamhetsplaner",
              extensions =
                  @Extension(
                      name = Embedding.DELAR,
                      value = "kommun=getKommun verksamhetsplaner=listVerksamhetsplaner"))
          @QueryParam("include")
          @Nullable String include) {
    Organ found = service.getOrgan(organ);
    return resurs(found).med(inbaddningar.av(Organ.class, found, include));
  }

  @PUT
  @Path("/{organ}")
  @RolesAllowed(Roll.Namn.ADMINISTRATOR)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "putOrgan",
      summary = "Lägger in eller ändrar ett organ",
      description =
          "Ett organ i administratörens egen kommun. Identiteten börjar med kommunkoden och ändras"
              + " aldrig; ett organ som upphör får en sista dag i giltigTill. Ändras det som finns"
              + " krävs If-Match. Samma innehåll en gång till ändrar ingenting.")
  @RequestBody(
      required = true,
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Organ.class)))
  @APIResponseSchema(
      value = Organ.class,
      responseCode = "200",
      responseDescription = "Organet som det nu är.")
  @APIResponse(
      responseCode = "201",
      description = "Organet är inlagt.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Organ.class)))
  public Written putOrgan(
      @Parameter(description = "Organets identitet.", example = "1441-sbn") @PathParam("organ")
          String organ,
      byte[] body) {
    return referensdata.putOrgan(organ, body);
  }

  /** As GET answers it. */
  static Item<Organ> resurs(Organ organ) {
    return new Item<>(organ, links(organ).med("collection", PATH));
  }

  static Links links(Organ organ) {
    return Links.self(PATH + "/" + organ.organ())
        .med("kommun", "/kommuner/" + organ.kommunkod())
        .med("verksamhetsplaner", "/verksamhetsplaner?organ=" + organ.organ());
  }
}
