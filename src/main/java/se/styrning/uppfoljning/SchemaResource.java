package se.styrning.uppfoljning;

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
import se.styrning.shared.representation.Resurs;

@Path("/uppfoljningsschema")
@Tag(name = "Uppföljning")
class SchemaResource {

  private static final String PATH = "/uppfoljningsschema";

  private final SchemaService service;

  SchemaResource(SchemaService service) {
    this.service = service;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listUppfoljningsschema",
      summary = "När uppföljningen rapporteras",
      description =
          "Fem tillfällen per organ och år: månadsrapport februari, tertialrapport 1, delårsrapport,"
              + " månadsrapport oktober, verksamhetsberättelse och årsbokslut (källrad 59–71). De"
              + " räknas fram för varje styrelse och nämnd och finns också utan antagen plan.")
  public Lista<Rapporttillfalle> listUppfoljningsschema(
      @Valid @BeanParam Sidval sidval, @BeanParam Schemafilter filter) {
    return service.page(filter, sidval, SchemaResource::links);
  }

  @GET
  @Path("/{tillfalleId}")
  @Produces("application/json")
  @Operation(
      operationId = "getRapporttillfalle",
      summary = "Ett tillfälle",
      description = "Ett av årets fem tillfällen för ett organ, från 2006 och framåt.")
  @APIResponseSchema(value = Rapporttillfalle.class, responseDescription = "Tillfället.")
  public Resurs<Rapporttillfalle> getRapporttillfalle(
      @Parameter(description = "Tillfällets identitet.", example = "1441-ks-2026-aug")
          @PathParam("tillfalleId")
          String tillfalleId) {
    Rapporttillfalle tillfalle = service.get(tillfalleId);
    return new Resurs<>(tillfalle, links(tillfalle).med("collection", PATH));
  }

  private static Lankar links(Rapporttillfalle tillfalle) {
    return Lankar.self(PATH + "/" + tillfalle.tillfalleId())
        .med("uppfoljning", Uppfoljning.path(tillfalle.tillfalleId()))
        .med("organ", "/organ/" + tillfalle.organ())
        .med(
            "verksamhetsplaner",
            "/verksamhetsplaner?organ=" + tillfalle.organ() + "&budgetar=" + tillfalle.ar());
  }
}
