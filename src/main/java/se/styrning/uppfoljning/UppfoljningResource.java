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
import se.styrning.shared.answer.Embedding;
import se.styrning.shared.answer.Embeddings;
import se.styrning.shared.answer.Item;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;

@Path("/uppfoljningar")
@Tag(name = "Uppföljning")
class UppfoljningResource {

  private final UppfoljningRepository uppfoljningar;
  private final Uppfoljningslage lage;
  private final Embeddings inbaddningar;

  UppfoljningResource(
      UppfoljningRepository uppfoljningar, Uppfoljningslage lage, Embeddings inbaddningar) {
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
  public Page<Uppfoljningspost> listUppfoljningar(
      @Valid @BeanParam PageParameters sidval, @BeanParam Uppfoljningsfilter filter) {
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
  public Item<Uppfoljning> getUppfoljning(
      @Parameter(description = "Tillfällets identitet.", example = "1441-ks-2023-apr")
          @PathParam("tillfalleId")
          String tillfalleId,
      @Parameter(
              description = Embedding.INCLUDE,
              example = "utfall,atgarder",
              extensions =
                  @Extension(
                      name = Embedding.DELAR,
                      value = "atgarder=listAtgarder avsnitt=listRapportavsnitt utfall=getUtfall"))
          @QueryParam("include")
          @Nullable String include) {
    Uppfoljning uppfoljning = lage.get(tillfalleId).uppfoljning();
    return Uppfoljningslankar.resurs(uppfoljning)
        .med(inbaddningar.av(Uppfoljning.class, uppfoljning, include));
  }
}
