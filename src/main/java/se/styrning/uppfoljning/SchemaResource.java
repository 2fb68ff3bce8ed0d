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
import se.styrning.shared.answer.Item;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Schemafilter;

@Path("/uppfoljningsschema")
@Tag(name = "Uppföljning")
class SchemaResource {

  private static final String PATH = "/uppfoljningsschema";

  private final SchemaService service;
  private final Uppfoljningslage lage;

  SchemaResource(SchemaService service, Uppfoljningslage lage) {
    this.service = service;
    this.lage = lage;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listUppfoljningsschema",
      summary = "När uppföljningen rapporteras",
      description =
          "Fem tillfällen per organ och år: månadsrapport februari, tertialrapport 1, delårsrapport,"
              + " månadsrapport oktober, verksamhetsberättelse och årsbokslut (källrad 59–71). De"
              + " räknas fram för varje styrelse och nämnd och finns också utan antagen plan.\n\nMed"
              + " `Accept: text/calendar` kommer samma tillfällen som en kalender (RFC 5545) med"
              + " heldagshändelser: periodens slut, den interna dagen om någon är bestämd, lagens"
              + " dag på den dag att planera för, och ansvarsfrihet. Kalendern delas inte i sidor;"
              + " den tar bara filtren, och av dem krävs organ eller kommunkod. budgetar kan vara"
              + " högst tio år framåt.\n\nKalenderprogram, som inte sänder Accept, prenumererar på"
              + " `/organ/{organ}/uppfoljningsschema.ics` för en styrelse eller nämnd eller på"
              + " `/kommuner/{kommunkod}/uppfoljningsschema.ics` för kommunens alla. De ger åren"
              + " från förra året till och med två år framåt, utan parametrar, med samma huvuden och"
              + " felsvar, och 404 för ett organ som inte finns eller inte rapporterar.")
  public Page<Rapporttillfalle> listUppfoljningsschema(
      @Valid @BeanParam PageParameters sidval, @BeanParam Schemafilter filter) {
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
  public Item<Rapporttillfalle> getRapporttillfalle(
      @Parameter(description = "Tillfällets identitet.", example = "1441-ks-2026-aug")
          @PathParam("tillfalleId")
          String tillfalleId) {
    Rapporttillfalle tillfalle = lage.tillfalle(tillfalleId);
    return new Item<>(tillfalle, links(tillfalle).med("collection", PATH));
  }

  private static Links links(Rapporttillfalle tillfalle) {
    return Links.self(PATH + "/" + tillfalle.tillfalleId())
        .med("uppfoljning", Uppfoljning.path(tillfalle.tillfalleId()))
        .med("organ", "/organ/" + tillfalle.organ())
        .med("kalender", "/organ/" + tillfalle.organ() + "/uppfoljningsschema.ics")
        .med(
            "verksamhetsplaner",
            "/verksamhetsplaner?organ=" + tillfalle.organ() + "&budgetar=" + tillfalle.ar());
  }
}
