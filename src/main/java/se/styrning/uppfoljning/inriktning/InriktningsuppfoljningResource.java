package se.styrning.uppfoljning.inriktning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

@Path("/uppfoljningar/{tillfalleId}/inriktningar")
@Tag(name = "Uppföljning")
class InriktningsuppfoljningResource {

  private final InriktningsuppfoljningService service;

  InriktningsuppfoljningResource(InriktningsuppfoljningService service) {
    this.service = service;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listInriktningsuppfoljningar",
      summary = "Uppföljning av inriktningarna",
      description =
          "Varje prioriterad inriktning i den planversion som gällde vid periodens slut, annars den"
              + " först antagna, och hur den bedöms. Följs upp i april, augusti och december"
              + " (källrad 59); annars, och utan antagen plan, är listan tom och `_meta.orsak` säger"
              + " varför. Arbetsmaterial som kräver åtkomstbiljett tills rapporten är inlämnad.")
  public Page<Inriktningsuppfoljning> listInriktningsuppfoljningar(
      @Parameter(description = "Tillfällets identitet.", example = "1441-ks-2023-apr")
          @PathParam("tillfalleId")
          String tillfalleId,
      @Valid @BeanParam PageParameters sidval) {
    return service.list(tillfalleId, sidval);
  }

  @GET
  @Path("/{nummer}")
  @Produces("application/json")
  @Operation(
      operationId = "getInriktningsuppfoljning",
      summary = "Uppföljning av en inriktning",
      description =
          "En prioriterad inriktning och hur den bedöms. Arbetsmaterial som kräver åtkomstbiljett"
              + " tills rapporten är inlämnad.")
  @APIResponseSchema(
      value = Inriktningsuppfoljning.class,
      responseDescription = "Uppföljningen av inriktningen.")
  public Item<Inriktningsuppfoljning> getInriktningsuppfoljning(
      @Parameter(description = "Tillfällets identitet.", example = "1441-ks-2023-apr")
          @PathParam("tillfalleId")
          String tillfalleId,
      @Parameter(description = "Inriktningens nummer i planen.", example = "3") @PathParam("nummer")
          int nummer) {
    return service.get(tillfalleId, nummer);
  }

  @PUT
  @Path("/{nummer}")
  @RolesAllowed(Roll.Namn.CONTROLLER)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "putInriktningsuppfoljning",
      summary = "Bedöm en inriktning",
      description =
          "Bedömer inriktningen medan uppföljningen pågår. status och resultatforflyttning krävs;"
              + " redovisad godtas bara där planen anger en egen tidpunkt. Ett tillfälle som inte"
              + " följer upp inriktningar, eller en plan som inte är antagen, ger 409. Samma"
              + " innehåll en gång till ändrar ingenting.")
  @RequestBody(
      required = true,
      description = "Hela uppföljningen av inriktningen.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Inriktningsuppfoljning.class)))
  @APIResponseSchema(value = Inriktningsuppfoljning.class, responseDescription = "Som den nu är.")
  public Written putInriktningsuppfoljning(
      @Parameter(description = "Tillfällets identitet.", example = "1441-ks-2023-apr")
          @PathParam("tillfalleId")
          String tillfalleId,
      @Parameter(description = "Inriktningens nummer i planen.", example = "3") @PathParam("nummer")
          int nummer,
      byte[] body) {
    return service.put(tillfalleId, nummer, body);
  }
}
