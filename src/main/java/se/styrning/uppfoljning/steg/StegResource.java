package se.styrning.uppfoljning.steg;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import se.styrning.shared.answer.Stored;
import se.styrning.shared.write.Idempotency;
import se.styrning.uppfoljning.Uppfoljning;

/** Takes a follow-up from one state to the next. */
@Path("/uppfoljningar/{tillfalleId}")
@Tag(name = "Uppföljning")
class StegResource {

  private static final String TILLFALLE = "Tillfällets identitet.";

  private final StegService service;
  private final Idempotency idempotens;

  StegResource(StegService service, Idempotency idempotens) {
    this.service = service;
    this.idempotens = idempotens;
  }

  @POST
  @Path("/paborjande")
  @RolesAllowed(Roll.Namn.CONTROLLER)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "createPaborjande",
      summary = "Påbörja en uppföljning",
      description =
          "Uppföljningen går från PLANERAD till PAGAR, och utfall, prognoser, åtgärder och bedömningar kan"
              + " lämnas. Organet är det som rapporterar.")
  @RequestBody(
      required = true,
      description = "Vem, när och var det är protokollfört.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Stegbeslut.class)))
  @APIResponseSchema(
      value = Uppfoljning.class,
      responseCode = "200",
      responseDescription = "Uppföljningen i sitt nya läge.")
  public Stored createPaborjande(
      @Parameter(description = TILLFALLE, example = "1441-ks-2023-apr") @PathParam("tillfalleId")
          String tillfalleId,
      byte[] body) {
    return idempotens.once(
        () -> service.organ(tillfalleId), body, () -> service.begin(tillfalleId, body));
  }

  @POST
  @Path("/inlamning")
  @RolesAllowed(Roll.Namn.CONTROLLER)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "createInlamning",
      summary = "Lämna in rapporten",
      description =
          "Rapporten fryses som den är, med kontrollsumma och tid, blir offentlig och ändras aldrig. Saknas"
              + " något som krävs är det 409 och svaret räknar upp det. Tidigast dagen efter periodens slut.")
  @RequestBody(
      required = true,
      description = "Vem, när och var det är protokollfört.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Stegbeslut.class)))
  @APIResponseSchema(
      value = Uppfoljning.class,
      responseCode = "200",
      responseDescription = "Uppföljningen i sitt nya läge.")
  public Stored createInlamning(
      @Parameter(description = TILLFALLE, example = "1441-ks-2023-apr") @PathParam("tillfalleId")
          String tillfalleId,
      byte[] body) {
    return idempotens.once(
        () -> service.organ(tillfalleId), body, () -> service.handIn(tillfalleId, body));
  }

  @POST
  @Path("/behandling")
  @RolesAllowed(Roll.Namn.NAMNDSEKRETERARE)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "createBehandling",
      summary = "För in ett organs behandling av rapporten",
      description =
          "Nämnden, sedan kommunstyrelsen och sist fullmäktige behandlar rapporten, var och en med datum och"
              + " paragraf; rollen ska gälla det organ som behandlar. Ligger prognosen under ramen krävs en beslutad åtgärd först (källrad 65); annars 409.")
  @RequestBody(
      required = true,
      description = "Vem, när och var det är protokollfört.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Stegbeslut.class)))
  @APIResponseSchema(
      value = Uppfoljning.class,
      responseCode = "200",
      responseDescription = "Uppföljningen i sitt nya läge.")
  public Stored createBehandling(
      @Parameter(description = TILLFALLE, example = "1441-ks-2023-apr") @PathParam("tillfalleId")
          String tillfalleId,
      byte[] body) {
    return idempotens.once(
        () -> service.decider(tillfalleId, body), body, () -> service.treat(tillfalleId, body));
  }

  @POST
  @Path("/overlamning")
  @RolesAllowed(Roll.Namn.NAMNDSEKRETERARE)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "createOverlamning",
      summary = "För in överlämningen till fullmäktige och revisorerna",
      description =
          "Kommunstyrelsen överlämnar delårsrapporten eller årsbokslutet till fullmäktige och revisorerna"
              + " (KL 11 kap. 16 och 20 §§); rollen ska gälla kommunstyrelsen. Andra rapporter överlämnas inte.")
  @RequestBody(
      required = true,
      description = "Vem, när och var det är protokollfört.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Stegbeslut.class)))
  @APIResponseSchema(
      value = Uppfoljning.class,
      responseCode = "200",
      responseDescription = "Uppföljningen i sitt nya läge.")
  public Stored createOverlamning(
      @Parameter(description = TILLFALLE, example = "1441-ks-2023-apr") @PathParam("tillfalleId")
          String tillfalleId,
      byte[] body) {
    return idempotens.once(
        () -> service.decider(tillfalleId, body), body, () -> service.handOver(tillfalleId, body));
  }
}
