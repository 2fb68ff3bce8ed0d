package se.styrning.verksamhetsplan.innehall;

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
import se.styrning.shared.replica.FromReplica;
import se.styrning.verksamhetsplan.Planlasning;

@FromReplica
@KeptReady
@Path("/verksamhetsplaner/{planId}/anmarkningar")
@Tag(name = "Verksamhetsplan")
class AnmarkningResource {

  private final Planlasning planer;

  AnmarkningResource(Planlasning planer) {
    this.planer = planer;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listAnmarkningar",
      summary = "Anmärkningar",
      description =
          "Tryckfel, tvetydigheter och differenser i det tryckta, var och en med källrad, tolkning och motiv.")
  public Page<Anmarkning> listAnmarkningar(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Valid @BeanParam PageParameters sidval,
      @Parameter(description = "Bara anmärkningar av denna typ.", example = "TRYCKFEL")
          @QueryParam("typ")
          Anmarkning.@Nullable Typ typ,
      @Parameter(
              description = "Bara anmärkningar som gäller denna del, som del/identitet.",
              example = "finansiellaMal/nettokostnadsandel")
          @QueryParam("berordaDelar")
          @Nullable String berordaDelar) {
    return planer.list(
        planId,
        Anmarkning.DEL,
        a ->
            (typ == null || a.typ() == typ)
                && (berordaDelar == null || a.berordaDelar().contains(berordaDelar)),
        sidval);
  }

  @GET
  @Path("/{anmarkning}")
  @Produces("application/json")
  @Operation(
      operationId = "getAnmarkning",
      summary = "En anmärkning",
      description = "En anmärkning vid det tryckta.")
  @APIResponseSchema(value = Anmarkning.class, responseDescription = "En anmärkning.")
  public Item<Anmarkning> getAnmarkning(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Anmärkningens identitet.", example = "l274-planaret")
          @PathParam("anmarkning")
          String anmarkning) {
    return planer.get(planId, Anmarkning.DEL, anmarkning);
  }
}
