package se.styrning.apiinfo;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.styrning.shared.answer.Item;
import se.styrning.shared.http.BodyLimits;
import se.styrning.shared.http.ProblemRoutes;
import se.styrning.shared.http.RequestGuard;
import se.styrning.shared.link.BaseUrl;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.PageParameters;

@Path("/api-info")
@Tag(name = "Om API:et")
class ApiInfoResource {

  private static final LocalDate RELEASED = LocalDate.of(2026, 11, 23);

  private final BaseUrl baseUrl;
  private final String version;

  ApiInfoResource(
      BaseUrl baseUrl,
      @ConfigProperty(name = "quarkus.smallrye-openapi.info-version") String version) {
    this.baseUrl = baseUrl;
    this.version = version;
  }

  @GET
  @Produces("application/json")
  @Operation(
      operationId = "getApiInfo",
      summary = "Om API:et",
      description =
          "Namn, version, läge, dokumentation och de gränser som gäller (profilkrav VER.06, VER.07).")
  @APIResponseSchema(value = ApiInfo.class, responseDescription = "Uppgifter om API:et.")
  public Item<ApiInfo> getApiInfo(@Context HttpServerRequest request) {
    ApiInfo.Granser limits =
        new ApiInfo.Granser(
            20,
            PageParameters.MAX_LIMIT,
            PageParameters.MAX_PAGE,
            BodyLimits.LARGEST_BODY,
            ProblemRoutes.LONGEST_ADDRESS,
            RequestGuard.LONGEST_VALUE,
            new ApiInfo.Innehallsgranser(
                BodyLimits.BODIES_AT_ONCE,
                BodyLimits.MOST_TOKENS,
                BodyLimits.DEEPEST,
                BodyLimits.LONGEST_TEXT,
                BodyLimits.LONGEST_NAME,
                BodyLimits.LONGEST_NUMBER,
                BodyLimits.MOST_COLUMNS,
                BodyLimits.LONGEST_CELL,
                BodyLimits.MOST_FAULTS));
    String documentation = baseUrl.of(request) + "/docs";
    return new Item<>(
        new ApiInfo(
            "styrning",
            version,
            RELEASED,
            documentation,
            ApiInfo.ApiStatus.ACTIVE,
            Datalicens.KOD,
            limits),
        Links.self("/api-info")
            .med("service-doc", "/docs")
            .med("service-desc", "/openapi.yaml")
            .med("oversikt", "/oversikt")
            .med("dcat", "/dcat")
            .med("verksamhetsplaner", "/verksamhetsplaner")
            .med("produktionsomraden", "/produktionsomraden")
            .med("budgetrader", "/budgetrader")
            .med("indikatorer", "/indikatorer")
            .med("uppfoljningsschema", "/uppfoljningsschema")
            .med("kommuner", "/kommuner")
            .med("organ", "/organ")
            .med("jamforelsegrupper", "/jamforelsegrupper")
            .med("globala-mal", "/globala-mal")
            .med("handelser", "/handelser")
            .med("datalexikon", "/datalexikon")
            .med("problemtyper", "/problemtyper"));
  }
}
