package se.styrning.apiinfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.FileAnswer;
import se.styrning.shared.link.BaseUrl;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.list.Paging;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;

/** What the columns of lists mean, for people and, as CSVW, for programs. */
@Path("/datalexikon")
@Tag(name = "Om API:et")
class DatalexikonResource {

  private static final String PATH = "/datalexikon";
  private static final String CSVW = "application/csvm+json";

  private final Datalexikon lexikon;
  private final BaseUrl baseUrl;
  private final ObjectMapper mapper;

  DatalexikonResource(Datalexikon lexikon, BaseUrl baseUrl, ObjectMapper mapper) {
    this.lexikon = lexikon;
    this.baseUrl = baseUrl;
    this.mapper = mapper;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listDatalexikon",
      summary = "Vad kolumnerna i varje lista betyder",
      description =
          "En post per kolumn i varje lista som CSV, i kolumnernas ordning: betydelse, datatyp,"
              + " enhet, tecken och källa. Samma uppgifter finns för program som CSVW på"
              + " `/datalexikon/{lista}/csvw`, dit varje CSV-svar länkar med rel=describedby.")
  public Page<Kolumn> listDatalexikon(
      @Valid @BeanParam PageParameters sidval,
      @Parameter(description = "Bara kolumner i denna lista.", example = "budgetrader")
          @QueryParam("lista")
          @Nullable String lista) {
    List<Kolumn> kolumner =
        lexikon.tabeller().stream()
            .flatMap(tabell -> tabell.kolumner().stream())
            .filter(kolumn -> lista == null || kolumn.lista().equals(lista))
            .toList();
    return Paging.av(kolumner, Kolumn.class, sidval, DatalexikonResource::links);
  }

  @GET
  @Path("/{lista}/csvw")
  @Produces(CSVW)
  @Operation(
      operationId = "getCsvw",
      summary = "En listas kolumner som CSVW",
      description =
          "Kolumnerna i en lista som CSV, med betydelse, datatyp, enhet och källa, enligt W3C:s"
              + " Metadata Vocabulary for Tabular Data. Varje CSV-svar länkar hit med"
              + " rel=describedby.")
  @APIResponse(
      responseCode = "200",
      description = "Beskrivningen.",
      content =
          @Content(
              mediaType = CSVW,
              schema = @Schema(ref = "#/components/schemas/Tabellbeskrivning")))
  public FileAnswer getCsvw(
      @Parameter(description = "Listans namn i datalexikonet.", example = "budgetrader")
          @PathParam("lista")
          String lista,
      @Context HttpServerRequest request)
      throws JsonProcessingException {
    Datalexikon.Tabell tabell =
        lexikon
            .tabell(lista)
            .orElseThrow(() -> DomainException.notFound("lista", lista, Accepted.of("se", PATH)));
    return new FileAnswer(mapper.writeValueAsString(Csvw.of(tabell, baseUrl.of(request))), CSVW);
  }

  private static Links links(Kolumn kolumn) {
    String lista = kolumn.lista();
    return Links.self(PATH + "?lista=" + lista).med("describedby", PATH + "/" + lista + "/csvw");
  }
}
