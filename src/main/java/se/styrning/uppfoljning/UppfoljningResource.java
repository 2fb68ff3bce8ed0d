package se.styrning.uppfoljning;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.paging.Lista;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.representation.Inbaddning;
import se.styrning.shared.representation.Inbaddningar;
import se.styrning.shared.representation.Resurs;

@Path("/uppfoljningar")
@Tag(name = "Uppföljning")
class UppfoljningResource {

  private final UppfoljningRepository uppfoljningar;
  private final Uppfoljningslage lage;
  private final Inbaddningar inbaddningar;

  UppfoljningResource(
      UppfoljningRepository uppfoljningar, Uppfoljningslage lage, Inbaddningar inbaddningar) {
    this.uppfoljningar = uppfoljningar;
    this.lage = lage;
    this.inbaddningar = inbaddningar;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listUppfoljningar",
      summary = "Påbörjade uppföljningar",
      description =
          "Uppföljningar som har påbörjats, och hur långt var och en kommit. Kommande tillfällen"
              + " finns i uppföljningsschemat.")
  public Lista<Uppfoljningspost> listUppfoljningar(
      @Valid @BeanParam Sidval sidval, @BeanParam Uppfoljningsfilter filter) {
    return uppfoljningar.list(sidval, filter);
  }

  @GET
  @Path("/{tillfalleId}")
  @Produces("application/json")
  @Operation(
      operationId = "getUppfoljning",
      summary = "En uppföljning",
      description =
          "Läget för uppföljningen vid ett tillfälle, stegen som tagits och de som nu är tillåtna."
              + " Finns för varje tillfälle i schemat, också innan uppföljningen är påbörjad."
              + " Delarna är arbetsmaterial tills rapporten är inlämnad; den som inte får läsa dem"
              + " får inte heller ta med dem.")
  @APIResponseSchema(value = Uppfoljning.class, responseDescription = "Uppföljningen.")
  public Resurs<Uppfoljning> getUppfoljning(
      @Parameter(description = "Tillfällets identitet.", example = "1441-ks-2023-apr")
          @PathParam("tillfalleId")
          String tillfalleId,
      @Parameter(
              description = Inbaddning.INCLUDE,
              example = "utfall,atgarder",
              extensions =
                  @Extension(
                      name = Inbaddning.DELAR,
                      value = "atgarder=listAtgarder avsnitt=listRapportavsnitt utfall=getUtfall"))
          @QueryParam("include")
          @Nullable String include) {
    Uppfoljning uppfoljning = lage.get(tillfalleId).uppfoljning();
    return Uppfoljningslankar.resurs(uppfoljning)
        .med(inbaddningar.av(Uppfoljning.class, uppfoljning, include));
  }
}
