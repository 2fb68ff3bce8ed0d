package se.styrning.indikator;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.Item;
import se.styrning.shared.cache.KeptReady;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.list.PullParameters;
import se.styrning.shared.replica.FromReplica;

@FromReplica
@KeptReady(of = "/verksamhetsplaner")
@Path("/indikatorer")
@Tag(name = "Indikatorer")
class IndikatorResource {

  private final IndikatorService service;

  IndikatorResource(IndikatorService service) {
    this.service = service;
  }

  @GET
  @Produces({"application/json", "text/csv", PullParameters.NDJSON})
  @Operation(
      operationId = "listIndikatorer",
      summary = "Indikatorer över alla planer",
      description =
          "Indikatorerna ur alla gällande planer med senaste värde, prognos, önskad riktning och"
              + " trend.")
  public Page<Indikatorpost> listIndikatorer(
      @Valid @BeanParam PageParameters sidval,
      @BeanParam PullParameters hamtval,
      @BeanParam Indikatorfilter filter) {
    return service.list(sidval, hamtval, filter);
  }

  @GET
  @Path("/{indikatorId}")
  @Produces("application/json")
  @Operation(
      operationId = "getIndikator",
      summary = "En indikator",
      description = "Indikatorn som organets senaste gällande plan redovisar den.")
  @APIResponseSchema(value = Indikatorpost.class, responseDescription = "Indikatorn.")
  public Item<Indikatorpost> getIndikator(
      @Parameter(description = "Indikatorns identitet.", example = "1441-ks-digital-mognad")
          @PathParam("indikatorId")
          String indikatorId) {
    Indikatorpost post = service.get(indikatorId);
    return new Item<>(post, IndikatorRepository.links(post).med("collection", "/indikatorer"));
  }

  @GET
  @Path("/{indikatorId}/varden")
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listVarden",
      summary = "En indikators historik",
      description =
          "Alla värden som gällande planer trycker för indikatorn, efter år. Tomma celler är null.")
  public Page<Vardepost> listVarden(
      @Parameter(description = "Indikatorns identitet.", example = "1441-ks-digital-mognad")
          @PathParam("indikatorId")
          String indikatorId,
      @Valid @BeanParam PageParameters sidval,
      @Parameter(description = "Bara detta år.", example = "2022") @QueryParam("matar")
          @Nullable Integer matar) {
    return service.values(indikatorId, matar, sidval);
  }
}
