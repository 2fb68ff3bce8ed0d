package se.styrning.uppfoljning.indikator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.styrning.behorighet.Roll;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Written;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;

@Path("/uppfoljningar/{tillfalleId}/indikatorer")
@Tag(name = "Uppföljning")
class IndikatoruppfoljningResource {

  private final IndikatoruppfoljningService service;

  IndikatoruppfoljningResource(IndikatoruppfoljningService service) {
    this.service = service;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listIndikatoruppfoljningar",
      summary = "Uppföljning av indikatorerna",
      description =
          "Planens indikatorer med det senaste värde som är känt på rapportens dag (inlämningens,"
              + " annars dagens), förändring, trend och om planens prognos håller. Följs upp i april,"
              + " augusti och december (källrad 125, 135); annars, och utan antagen plan, är listan"
              + " tom och `_meta.orsak` säger varför. Arbetsmaterial som kräver åtkomstbiljett tills"
              + " rapporten är inlämnad.")
  public Page<Indikatoruppfoljning> listIndikatoruppfoljningar(
      @Parameter(description = "Tillfällets identitet.", example = "1441-ks-2023-apr")
          @PathParam("tillfalleId")
          String tillfalleId,
      @Valid @BeanParam PageParameters sidval) {
    return service.list(tillfalleId, sidval);
  }

  @GET
  @Path("/{indikator}")
  @Produces("application/json")
  @Operation(
      operationId = "getIndikatoruppfoljning",
      summary = "Uppföljning av en indikator",
      description =
          "En av planens indikatorer med det senaste kända värdet och vad som följer av det."
              + " Arbetsmaterial som kräver åtkomstbiljett tills rapporten är inlämnad.")
  @APIResponseSchema(
      value = Indikatoruppfoljning.class,
      responseDescription = "Uppföljningen av indikatorn.")
  public Item<Indikatoruppfoljning> getIndikatoruppfoljning(
      @Parameter(description = "Tillfällets identitet.", example = "1441-ks-2023-apr")
          @PathParam("tillfalleId")
          String tillfalleId,
      @Parameter(description = "Indikatorns identitet i planen.", example = "nki-insikt")
          @PathParam("indikator")
          String indikator) {
    return service.get(tillfalleId, indikator);
  }

  @PUT
  @Path("/{indikator}")
  @RolesAllowed(Roll.Namn.CONTROLLER)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "putIndikatoruppfoljning",
      summary = "För in ett värde för en indikator",
      description =
          "För in ett värde som blivit känt efter planen, ett per tillfälle, medan uppföljningen"
              + " pågår. matar, varde och publicerad krävs. Ett tillfälle som inte följer upp"
              + " indikatorer, eller en plan som inte är antagen, ger 409. Samma innehåll en gång till"
              + " ändrar ingenting.")
  @RequestBody(
      required = true,
      description = "Värdet och indikatorn det gäller.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Indikatoruppfoljning.class)))
  @APIResponseSchema(value = Indikatoruppfoljning.class, responseDescription = "Som den nu är.")
  public Written putIndikatoruppfoljning(
      @Parameter(description = "Tillfällets identitet.", example = "1441-ks-2023-apr")
          @PathParam("tillfalleId")
          String tillfalleId,
      @Parameter(description = "Indikatorns identitet i planen.", example = "nki-insikt")
          @PathParam("indikator")
          String indikator,
      byte[] body) {
    return service.put(tillfalleId, indikator, body);
  }

  @DELETE
  @Path("/{indikator}")
  @RolesAllowed(Roll.Namn.CONTROLLER)
  @Produces("application/json")
  @Operation(
      operationId = "deleteIndikatoruppfoljning",
      summary = "Ta tillbaka ett infört värde",
      description =
          "Tar bort det värde som förts in vid tillfället. Indikatorn finns kvar, med vad som är känt"
              + " utan värdet; är inget infört ändras ingenting.")
  @APIResponseSchema(value = Indikatoruppfoljning.class, responseDescription = "Som den nu är.")
  public Written deleteIndikatoruppfoljning(
      @Parameter(description = "Tillfällets identitet.", example = "1441-ks-2023-apr")
          @PathParam("tillfalleId")
          String tillfalleId,
      @Parameter(description = "Indikatorns identitet i planen.", example = "nki-insikt")
          @PathParam("indikator")
          String indikator) {
    return service.delete(tillfalleId, indikator);
  }
}
