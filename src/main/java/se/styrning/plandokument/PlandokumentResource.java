package se.styrning.plandokument;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.Embedding;
import se.styrning.shared.answer.Embeddings;
import se.styrning.shared.answer.StoredDocument;
import se.styrning.shared.cache.KeptReady;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.list.Paging;
import se.styrning.shared.replica.FromReplica;
import se.styrning.verksamhetsplan.Planinnehall;
import se.styrning.verksamhetsplan.Planlasning;

@FromReplica
@KeptReady
@Path("/verksamhetsplaner/{planId}")
@Tag(name = "Verksamhetsplan")
class PlandokumentResource {

  private final Planlasning planer;
  private final Planskrivare skrivare;
  private final Embeddings inbaddningar;

  PlandokumentResource(Planlasning planer, Planskrivare skrivare, Embeddings inbaddningar) {
    this.planer = planer;
    this.skrivare = skrivare;
    this.inbaddningar = inbaddningar;
  }

  @GET
  @Produces("application/json")
  @Operation(
      operationId = "getVerksamhetsplan",
      summary = "Planen som gäller",
      description =
          "Hela planen som ett dokument, i den version som gäller: exakt de byte som beslutades,"
              + " med länkar tillagda.")
  @APIResponseSchema(value = Plandokument.class, responseDescription = "Planen.")
  public StoredDocument getVerksamhetsplan(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(
              description =
                  "Ger i stället den version som gällde denna dag; 404 om ingen gjorde det.",
              example = "2023-06-30")
          @QueryParam("giltig")
          @Nullable LocalDate giltig,
      @Parameter(
              description = Embedding.INCLUDE,
              example = "kommun,organ",
              extensions =
                  @Extension(name = Embedding.DELAR, value = "kommun=getKommun organ=getOrgan"))
          @QueryParam("include")
          @Nullable String include) {
    Planinnehall plan = giltig == null ? planer.inForce(planId) : planer.inForce(planId, giltig);
    return new StoredDocument(
            plan.dokument(), Plandokument.class, links(address(planId), plan), false)
        .med(inbaddningar.av(Planinnehall.class, plan, include));
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
  public StoredDocument getPlanversion(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Versionens nummer.", example = "1") @PathParam("nummer")
          int nummer) {
    Planinnehall plan = planer.version(planId, nummer);
    String self = address(planId) + "/versioner/" + nummer;
    return new StoredDocument(plan.dokument(), Plandokument.class, links(self, plan), true);
  }

  @GET
  @Path("/versioner/{nummer}/skillnad/{till}")
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listVersionsskillnader",
      summary = "Skillnaden mellan två versioner",
      description =
          "Varje fält som skiljer sig mellan två beslutade versioner, i planens ordning. Element"
              + " paras efter identitet. Det som tjänsten sätter eller härleder räknas inte upp.")
  public Page<Versionsskillnad> listVersionsskillnader(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Den tidigare versionens nummer.", example = "1")
          @PathParam("nummer")
          int nummer,
      @Parameter(description = "Den senare versionens nummer.", example = "1") @PathParam("till")
          int till,
      @Valid @BeanParam PageParameters sidval) {
    List<Versionsskillnad> all =
        Versionsjamforelse.of(
            skrivare.tree(planer.version(planId, nummer).dokument()),
            skrivare.tree(planer.version(planId, "till", till).dokument()));
    String self = address(planId) + "/versioner/" + nummer + "/skillnad/" + till;
    return Paging.av(
        all,
        Versionsskillnad.class,
        sidval,
        row -> Links.self(self).med("verksamhetsplan", address(planId)));
  }

  private static String address(String planId) {
    return "/verksamhetsplaner/" + planId;
  }

  private static Links links(String self, Planinnehall plan) {
    String address = address(plan.planId());
    return Links.self(self)
        .med("collection", "/verksamhetsplaner")
        .med("organ", Plandelar.organ(plan))
        .med("kommun", Plandelar.kommun(plan))
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
        .med("statistik-indikatorer", address + "/statistik/indikatorer")
        .med("statistik-finansiella-mal", address + "/statistik/finansiella-mal")
        .med("forutsattningar", address + "/forutsattningar")
        .med("produktionsomraden", address + "/produktionsomraden")
        .med("budgettotaler", address + "/budgettotaler")
        .med("budgetlage", address + "/budgetlage")
        .med("budgetandringar", address + "/budgetandringar")
        .med("periodisering", address + "/periodisering")
        .med("avstamning", address + "/avstamning")
        .med("anmarkningar", address + "/anmarkningar");
  }
}
