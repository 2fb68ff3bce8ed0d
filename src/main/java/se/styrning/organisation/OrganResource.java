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

@Path("/organ")
@Tag(name = "Organisation")
class OrganResource {

  private static final String PATH = "/organ";

  private final OrganisationService service;

  OrganResource(OrganisationService service) {
    this.service = service;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listOrgan",
      summary = "Organ",
      description =
          "Kommunernas politiska organ. För Lerum de organ som planen nämner vid namn, samt"
              + " revisorerna.")
  public Lista<Organ> listOrgan(
      @Valid @BeanParam Sidval sidval,
      @Parameter(description = "Bara organ i denna kommun.", example = "1441")
          @QueryParam("kommunkod")
          @Nullable String kommunkod,
      @Parameter(description = "Bara organ av denna typ.", example = "NAMND") @QueryParam("typ")
          @Nullable Organtyp typ) {
    return service.listOrgan(sidval, kommunkod, typ);
  }

  @GET
  @Path("/{organ}")
  @Produces("application/json")
  @Operation(
      operationId = "getOrgan",
      summary = "Ett organ",
      description = "Ett politiskt organ, med länk till dess verksamhetsplaner.")
  @APIResponseSchema(value = Organ.class, responseDescription = "Organet.")
  public Resurs<Organ> getOrgan(
      @Parameter(description = "Organets identitet.", example = "1441-ks") @PathParam("organ")
          String organ) {
    Organ found = service.getOrgan(organ);
    return new Resurs<>(found, links(found).med("collection", PATH));
  }

  static Lankar links(Organ organ) {
    return Lankar.self(PATH + "/" + organ.organ())
        .med("kommun", "/kommuner/" + organ.kommunkod())
        .med("verksamhetsplaner", "/verksamhetsplaner?organ=" + organ.organ());
  }
}
