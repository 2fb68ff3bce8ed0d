package se.styrning.uppfoljning.atgard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.styrning.behorighet.Roll;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Stored;
import se.styrning.shared.answer.Written;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.write.Idempotency;

@Path("/uppfoljningar/{tillfalleId}/atgarder")
@Tag(name = "Uppföljning")
class AtgardResource {

  private static final String JSON = "application/json";
  private static final String TILLFALLE = "Tillfällets identitet.";
  private static final String TILLFALLE_EXEMPEL = "1441-ks-2023-apr";
  private static final String NUMMER = "Åtgärdens nummer.";

  private final AtgardService service;
  private final Idempotency idempotens;

  AtgardResource(AtgardService service, Idempotency idempotens) {
    this.service = service;
    this.idempotens = idempotens;
  }

  @GET
  @Produces({JSON, "text/csv"})
  @Operation(
      operationId = "listAtgarder",
      summary = "Åtgärder mot ett befarat underskott",
      description =
          "Åtgärder vid tillfället, i den ordning de förts in (källrad 65). Arbetsmaterial tills"
              + " rapporten är inlämnad.")
  public Page<Atgard> listAtgarder(
      @Parameter(description = TILLFALLE, example = TILLFALLE_EXEMPEL) @PathParam("tillfalleId")
          String tillfalleId,
      @Valid @BeanParam PageParameters sidval) {
    return service.list(tillfalleId, sidval);
  }

  @GET
  @Path("/{nummer}")
  @Produces(JSON)
  @Operation(
      operationId = "getAtgard",
      summary = "En åtgärd",
      description = "En åtgärd, med ETag att skicka vid ändring.")
  @APIResponseSchema(value = Atgard.class, responseDescription = "Åtgärden.")
  public Item<Atgard> getAtgard(
      @Parameter(description = TILLFALLE, example = TILLFALLE_EXEMPEL) @PathParam("tillfalleId")
          String tillfalleId,
      @Parameter(description = NUMMER, example = "1") @PathParam("nummer") int nummer) {
    return service.get(tillfalleId, nummer);
  }

  @POST
  @RolesAllowed(Roll.Namn.CONTROLLER)
  @Consumes(JSON)
  @Produces(JSON)
  @Operation(
      operationId = "createAtgard",
      summary = "För in en åtgärd",
      description =
          "Åtgärden får nästa nummer. Är den beslutad av ett annat organ än det som rapporterar ska"
              + " rollen gälla också det organet. Åtgärder förs in från det att uppföljningen påbörjats tills"
              + " rapporten är behandlad; därefter är det 409.")
  @RequestBody(
      required = true,
      description = "Åtgärden.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Atgard.class)))
  @APIResponseSchema(
      value = Atgard.class,
      responseCode = "201",
      responseDescription = "Åtgärden är införd.")
  public Stored createAtgard(
      @Parameter(description = TILLFALLE, example = TILLFALLE_EXEMPEL) @PathParam("tillfalleId")
          String tillfalleId,
      byte[] body) {
    return idempotens.once(
        () -> service.organ(tillfalleId), body, () -> service.add(tillfalleId, body));
  }

  @PUT
  @Path("/{nummer}")
  @RolesAllowed(Roll.Namn.CONTROLLER)
  @Consumes(JSON)
  @Produces(JSON)
  @Operation(
      operationId = "replaceAtgard",
      summary = "Ersätt en åtgärd",
      description = "Ersätter åtgärden, till exempel när den har beslutats.")
  @RequestBody(
      required = true,
      description = "Hela åtgärden.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Atgard.class)))
  @APIResponseSchema(value = Atgard.class, responseDescription = "Åtgärden som den nu är.")
  public Written replaceAtgard(
      @Parameter(description = TILLFALLE, example = TILLFALLE_EXEMPEL) @PathParam("tillfalleId")
          String tillfalleId,
      @Parameter(description = NUMMER, example = "1") @PathParam("nummer") int nummer,
      byte[] body) {
    return service.replace(tillfalleId, nummer, body);
  }

  @DELETE
  @Path("/{nummer}")
  @RolesAllowed(Roll.Namn.CONTROLLER)
  @Operation(
      operationId = "deleteAtgard",
      summary = "Ta bort en åtgärd",
      description =
          "Tar bort en åtgärd som förts in av misstag. En som inte blir av får status AVBRUTEN i"
              + " stället.")
  @APIResponse(responseCode = "204", description = "Borttagen.")
  public Written deleteAtgard(
      @Parameter(description = TILLFALLE, example = TILLFALLE_EXEMPEL) @PathParam("tillfalleId")
          String tillfalleId,
      @Parameter(description = NUMMER, example = "1") @PathParam("nummer") int nummer) {
    return service.remove(tillfalleId, nummer);
  }
}
