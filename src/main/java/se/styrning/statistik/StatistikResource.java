package se.styrning.statistik;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.styrning.shared.answer.Item;
import se.styrning.shared.cache.KeptReady;
import se.styrning.shared.replica.FromReplica;

@FromReplica
@KeptReady
@Path("/verksamhetsplaner/{planId}/statistik")
class StatistikResource {

  private final StatistikService service;

  StatistikResource(StatistikService service) {
    this.service = service;
  }

  @GET
  @Path("/indikatorer")
  @Produces("application/json")
  @Tag(name = "Indikatorer")
  @Operation(
      operationId = "getIndikatorstatistik",
      summary = "Planens indikatorer som JSON-stat",
      description =
          "Indikatorernas tryckta värden enligt JSON-stat 2.0, för statistikprogram: en rad per"
              + " indikator och en kolumn per år. En tom cell saknas i `value` och har status TOM."
              + " Samma tal som på `/verksamhetsplaner/{planId}/indikatorer`, som också har källrader.")
  @APIResponseSchema(value = Statistik.class, responseDescription = "Indikatorernas värden.")
  public Item<Statistik> getIndikatorstatistik(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId) {
    return service.indikatorer(planId);
  }

  @GET
  @Path("/finansiella-mal")
  @Produces("application/json")
  @Tag(name = "Ekonomi")
  @Operation(
      operationId = "getFinansiellMalstatistik",
      summary = "Planens finansiella mål som JSON-stat",
      description =
          "De finansiella målens tryckta värden enligt JSON-stat 2.0, för statistikprogram: en rad"
              + " per mål och en kolumn per år, med BUDGET eller PLAN som status. Tryckta genomsnitt"
              + " är ord i `note`. Samma tal som på `/verksamhetsplaner/{planId}/finansiella-mal`,"
              + " som också har tröskel och bedömning.")
  @APIResponseSchema(value = Statistik.class, responseDescription = "De finansiella målens värden.")
  public Item<Statistik> getFinansiellMalstatistik(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId) {
    return service.finansiellaMal(planId);
  }
}
