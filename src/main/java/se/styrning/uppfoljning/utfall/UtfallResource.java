package se.styrning.uppfoljning.utfall;

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
import se.styrning.uppfoljning.utfall.berakning.Utfallstabell;

@Path("/uppfoljningar/{tillfalleId}/utfall")
@Tag(name = "Uppföljning")
class UtfallResource {

  private static final String CSV = "text/csv";

  private final UtfallService service;
  private final Trial trial;

  UtfallResource(UtfallService service, Trial trial) {
    this.service = service;
    this.trial = trial;
  }

  @GET
  @Produces("application/json")
  @Operation(
      operationId = "getUtfall",
      summary = "Budget, utfall och prognos",
      description =
          "Hela tabellen: ett område per rad, summan av dem och prognosen prövad mot ramen. Den är"
              + " arbetsmaterial tills rapporten är inlämnad och läses då bara av den som arbetar för"
              + " organet; därefter är den offentlig. Samma rader som CSV finns på utfallsrader.")
  @APIResponseSchema(value = Utfallstabell.class, responseDescription = "Tabellen.")
  public Item<Utfallstabell> getUtfall(
      @Parameter(description = "Tillfällets identitet.", example = "1441-ks-2023-apr")
          @PathParam("tillfalleId")
          String tillfalleId) {
    return service.get(tillfalleId);
  }

  @PUT
  @RolesAllowed(Roll.Namn.CONTROLLER)
  @Consumes({"application/json", CSV})
  @Produces("application/json")
  @Operation(
      operationId = "replaceUtfall",
      summary = "Ersätt utfall och prognoser",
      description =
          "Ersätter hela tabellen. Ett område som inte nämns har därefter varken utfall eller"
              + " prognos. Beräknade fält får följa med och läses inte. Som CSV, med kolumnerna omrade,"
              + " intakt, kostnad, prognosHelar och kommentar i valfri ordning, behåller en kolumn som"
              + " saknas sina uppgifter. Med kolumnerna omrade, manad, intakt och kostnad läses filen"
              + " som huvudbokens rader, hur många som helst, och summeras till perioden. Komma mellan"
              + " kolumner och decimalpunkt, eller semikolon och decimalkomma; UTF-8. Alla fel ges på"
              + " en gång med rad och kolumn, såsom /rad/7/kostnad, och ingenting skrivs då. Samma"
              + " innehåll en gång till ändrar ingenting.")
  @RequestBody(
      required = true,
      description = "Hela tabellen, eller en fil.",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = Utfallstabell.class)),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponseSchema(
      value = Utfallstabell.class,
      responseDescription = "Tabellen som den nu är; vid provkörning som den skulle bli.")
  public Written replaceUtfall(
      @Parameter(description = "Tillfällets identitet.", example = "1441-ks-2023-apr")
          @PathParam("tillfalleId")
          String tillfalleId,
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
                ? service.read(tillfalleId, body)
                : service.replace(tillfalleId, body);
    return provkor ? trial.of(write) : write.get();
  }
}
