package se.styrning.plandokument;

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
import se.styrning.shared.link.Lankar;
import se.styrning.shared.representation.Dokument;
import se.styrning.verksamhetsplan.Planinnehall;
import se.styrning.verksamhetsplan.Planlasning;

@Path("/verksamhetsplaner/{planId}")
@Tag(name = "Verksamhetsplan")
class PlandokumentResource {

  private static final String FIELDS =
      "Fält att ta med, kommaseparerade; punkt når ett inre fält. Utan fields ges hela dokumentet.";

  private final Planlasning planer;

  PlandokumentResource(Planlasning planer) {
    this.planer = planer;
  }

  @GET
  @Produces("application/json")
  @Operation(
      operationId = "getVerksamhetsplan",
      summary = "Planen som gäller",
      description =
          "Hela planen som ett dokument, i den version som gäller: exakt de byte som beslutades, med"
              + " länkar tillagda.")
  @APIResponseSchema(value = Plandokument.class, responseDescription = "Planen.")
  public Dokument getVerksamhetsplan(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = FIELDS) @QueryParam("fields") @Nullable String fields) {
    Planinnehall plan = planer.inForce(planId);
    return new Dokument(
        plan.dokument(), Plandokument.class, fields, links(address(planId), plan), false);
  }

  @GET
  @Path("/versioner/{nummer}")
  @Produces("application/json")
  @Operation(
      operationId = "getPlanversion",
      summary = "En beslutad version av planen",
      description =
          "Hela planen som den beslutades i denna version. Svaret ändras aldrig och får sparas.")
  @APIResponseSchema(value = Plandokument.class, responseDescription = "Planversionen.")
  public Dokument getPlanversion(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Versionens nummer.", example = "1") @PathParam("nummer") int nummer,
      @Parameter(description = FIELDS) @QueryParam("fields") @Nullable String fields) {
    Planinnehall plan = planer.version(planId, nummer);
    String self = address(planId) + "/versioner/" + nummer;
    return new Dokument(plan.dokument(), Plandokument.class, fields, links(self, plan), true);
  }

  private static String address(String planId) {
    return "/verksamhetsplaner/" + planId;
  }

  private static Lankar links(String self, Planinnehall plan) {
    String address = address(plan.planId());
    return Lankar.self(self)
        .med("collection", "/verksamhetsplaner")
        .med("planversion", address + "/versioner/" + plan.nummer())
        .med("versioner", address + "/versioner")
        .med("beslut", address + "/beslut")
        .med("avsnitt", address + "/avsnitt")
        .med("framgangsfaktorer", address + "/framgangsfaktorer")
        .med("inriktningar", address + "/inriktningar")
        .med("mandatperiodsteman", address + "/mandatperiodsteman")
        .med("verksamhetsperspektiv", address + "/verksamhetsperspektiv")
        .med("malpaverkan", address + "/malpaverkan")
        .med("indikatorer", address + "/indikatorer")
        .med("finansiella-mal", address + "/finansiella-mal")
        .med("forutsattningar", address + "/forutsattningar")
        .med("produktionsomraden", address + "/produktionsomraden")
        .med("budgettotaler", address + "/budgettotaler")
        .med("avstamning", address + "/avstamning")
        .med("anmarkningar", address + "/anmarkningar");
  }
}
