package se.styrning.handelse;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import se.styrning.shared.http.AdmissionFilter;
import se.styrning.shared.list.Identities;
import se.styrning.shared.list.PullParameters;

@Path("/handelser")
@Tag(name = "Spårbarhet")
class HandelseResource {

  static final String BATCH = "application/cloudevents-batch+json";
  static final String CSV = "text/csv";
  static final String OPERATION = "followHandelser";

  private final Handelseflode flode;
  private final Handelsesvar svar;
  private final Identities identiteter;

  HandelseResource(Handelseflode flode, Handelsesvar svar, Identities identiteter) {
    this.identiteter = identiteter;
    this.flode = flode;
    this.svar = svar;
  }

  @GET
  @Produces({"application/json", BATCH, PullParameters.NDJSON, CSV})
  @Blocking
  @Operation(
      operationId = OPERATION,
      summary = "Händelser i ordning",
      description =
          "Flödet av det som blivit offentligt, i den ordning det blev det, enligt CloudEvents 1.0."
              + " Följ `_links.next` (eller skicka `_meta.efter` som `efter`) så kommer varje"
              + " händelse exakt en gång, i ordning; `next` finns alltid, och med `vanta` dröjer"
              + " svaret tills något hänt. Spara markören när händelserna är behandlade."
              + " Händelserna bevaras för alltid och ändras aldrig, så en konsument kan börja från"
              + " början när den vill. De säger att något ändrats; hur det nu är hämtas på adressen i"
              + " `subject`.\n\nSom CSV är varje nyckel i data en kolumn. Med `hela=true` ges alla"
              + " händelser efter markören på en gång, som CSV eller NDJSON.")
  @APIResponse(
      responseCode = "200",
      description = "Nästa del av flödet.",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = Handelsesida.class)),
        @Content(mediaType = BATCH, schema = @Schema(ref = "#/components/schemas/Handelsebunt")),
        @Content(
            mediaType = PullParameters.NDJSON,
            schema = @Schema(implementation = String.class)),
        @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
      })
  public Uni<RestResponse<Object>> followHandelser(
      @Valid @BeanParam Handelseval val, @Context UriInfo uri, @Context RoutingContext routing) {
    Handelsesvar.Fraga fraga = svar.fraga(val, uri, routing);
    if (val.hela) {
      PullParameters.refuseParts(uri, "limit", "vanta");
      return Uni.createFrom().item(svar.of(fraga, flode.whole(val)));
    }
    Handelseflode.Del now = flode.read(val, val.cursor());
    if (now.isEmpty()) {
      identiteter.require(uri.getQueryParameters());
    }
    if (now.isEmpty() && val.vanta > 0) {
      AdmissionFilter.leave(routing);
      return flode
          .await(val, now, val.patience(), routing.response()::closed)
          .map(del -> svar.of(fraga, del));
    }
    return Uni.createFrom().item(svar.of(fraga, now));
  }
}
