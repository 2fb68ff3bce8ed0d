package se.styrning.uppfoljning.jamforelse;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.styrning.behorighet.Roll;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Written;
import se.styrning.shared.write.Trial;

@Path("/jamforelser/{jamforelseId}")
@Tag(name = "Uppföljning")
class JamforelseResource {

  private static final String CSV = "text/csv";

  private final JamforelseService service;
  private final Trial trial;

  JamforelseResource(JamforelseService service, Trial trial) {
    this.service = service;
    this.trial = trial;
  }

  @GET
  @Produces("application/json")
  @Operation(
      operationId = "getJamforelse",
      summary = "Värden att jämföra med",
      description =
          "Ett mått ett år, i den egna kommunen och i dem den jämförs med. Finns för varje kommun med"
              + " kommunstyrelse, mått och år, också innan något är inlagt. Värdena är offentlig"
              + " statistik.")
  @APIResponseSchema(value = Jamforelse.class, responseDescription = "Jämförelsen.")
  public Item<Jamforelse> getJamforelse(
      @Parameter(
              description = "Jämförelsens identitet: kommunkod, mått och år.",
              example = "1441-soliditet-2023")
          @PathParam("jamforelseId")
          String jamforelseId) {
    return service.get(jamforelseId);
  }

  @PUT
  @RolesAllowed(Roll.Namn.CONTROLLER)
  @Consumes({"application/json", CSV})
  @Produces("application/json")
  @Operation(
      operationId = "replaceJamforelse",
      summary = "Ersätt värden att jämföra med",
      description =
          "Ersätter alla värden av måttet det året; en kommun som inte nämns har därefter inget. Den"
              + " egna kommunens värde läggs in här det också och ingår aldrig i medelvärdet. Som CSV"
              + " har filen kolumnerna kommunkod, varde och typ, och om så önskas publicerad"
              + " (2024-03-31) och koladaId (N03034), i valfri ordning. Komma mellan kolumner och"
              + " decimalpunkt, eller semikolon och decimalkomma; UTF-8. Alla fel ges på en gång med"
              + " rad och kolumn, såsom /rad/7/varde där rubriken är rad 1, och ingenting skrivs då."
              + " Samma innehåll en gång till ändrar ingenting.")
  @RequestBody(
      required = true,
      description = "Alla värden, eller en fil.",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = Jamforelse.class)),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponseSchema(
      value = Jamforelse.class,
      responseDescription = "Jämförelsen som den nu är; vid provkörning som den skulle bli.")
  public Written replaceJamforelse(
      @Parameter(
              description = "Jämförelsens identitet: kommunkod, mått och år.",
              example = "1441-soliditet-2023")
          @PathParam("jamforelseId")
          String jamforelseId,
      @Parameter(
              description =
                  "Sant: allt granskas och alla fel ges på en gång, men ingenting skrivs.")
          @QueryParam("provkor")
          @DefaultValue("false")
          boolean provkor,
      @Parameter(hidden = true) @HeaderParam("Content-Type") @Nullable String type,
      byte[] body) {
    Supplier<Written> write =
        () ->
            type != null && type.startsWith(CSV)
                ? service.read(jamforelseId, body)
                : service.replace(jamforelseId, body);
    return provkor ? trial.of(write) : write.get();
  }
}
