package se.styrning.uppfoljning.rapport.arkiv;

import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.FileAnswer;
import se.styrning.shared.http.AcceptRoute;
import se.styrning.shared.http.OneObject;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.uppfoljning.rapport.Rapport;
import se.styrning.uppfoljning.rapport.form.Rapportfil;
import se.styrning.uppfoljning.rapport.form.Rapportformat;

/** The report, at one address in the form a caller accepts and at one more for each form. */
@Path("/uppfoljningar/{tillfalleId}")
@Tag(name = "Uppföljning")
class RapportResource {

  private static final String HTML = "text/html";
  private static final String PDF = "application/pdf";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv";
  private static final String TILLFALLE = "Tillfällets identitet.";
  private static final String TILLFALLE_EXEMPEL = "1441-ks-2023-apr";

  private final RapportService service;

  RapportResource(RapportService service) {
    this.service = service;
  }

  @GET
  @Path("/rapport")
  @Produces({MediaType.APPLICATION_JSON, HTML, PDF, XLSX, CSV})
  @Operation(
      operationId = "getRapport",
      summary = "Rapporten",
      description =
          "Hela rapporten i den form som Accept begär: JSON, en sida att läsa (HTML), ett dokument"
              + " att skriva ut och arkivera (PDF/A-2a, PDF/UA-1), en arbetsbok (XLSX) eller en"
              + " tabell (CSV; vilken säger tabell). Samma former har adresser som en webbläsare"
              + " kan öppna: `rapport.html`, `rapport.pdf`, `rapport.xlsx` och `rapport.csv`,"
              + " bredvid rapport.\n\n"
              + "Rapporten räknas fram tills den lämnas in, och läses då bara av den som arbetar"
              + " för organet. Därefter är den offentlig och ändras aldrig: varje form är byte för"
              + " byte den som lämnades in, hur uppgifterna än ändras senare. Vad som saknas står i"
              + " saknas. I månadsrapporterna ingår bara ekonomin.")
  @APIResponseSchema(value = Rapport.class, responseDescription = "Rapporten.")
  public Object getRapport(
      @Parameter(description = TILLFALLE, example = TILLFALLE_EXEMPEL) @PathParam("tillfalleId")
          String tillfalleId,
      @Valid @BeanParam Tabellval tabellval,
      @Parameter(description = OneObject.FIELDS) @QueryParam("fields") @Nullable String fields,
      @Context RoutingContext routing) {
    Rapportformat format = Rapportformat.of(String.valueOf(AcceptRoute.chosen(routing)));
    Rapportfil fil =
        tabellval.isMade() || format == Rapportformat.CSV ? tabellval.fil() : Rapportfil.of(format);
    if (fil.format() != Rapportformat.JSON) {
      FileAnswer.refuseFields(fields);
    }
    return service.get(tillfalleId, fil);
  }

  @GET
  @Path("/rapport.html")
  @Produces(HTML)
  @Operation(
      operationId = "getRapportHtml",
      summary = "Rapporten som sida",
      description =
          "Rapporten som en sida att läsa (HTML), på en adress som en webbläsare kan öppna. Samma"
              + " innehåll som `rapport` ger för Accept med formens medietyp, och lika offentligt.")
  @APIResponse(responseCode = "200", description = "Sidan.", content = @Content(mediaType = HTML))
  public Object getHtml(
      @Parameter(description = TILLFALLE, example = TILLFALLE_EXEMPEL) @PathParam("tillfalleId")
          String tillfalleId) {
    return service.get(tillfalleId, Rapportfil.of(Rapportformat.HTML));
  }

  @GET
  @Path("/rapport.pdf")
  @Produces(PDF)
  @Operation(
      operationId = "getRapportPdf",
      summary = "Rapporten som dokument",
      description =
          "Rapporten som ett dokument att skriva ut och arkivera (PDF/A-2a, PDF/UA-1), på en adress som en webbläsare kan öppna. Samma"
              + " innehåll som `rapport` ger för Accept med formens medietyp, och lika offentligt.")
  @APIResponse(
      responseCode = "200",
      description = "Dokumentet.",
      content = @Content(mediaType = PDF))
  public Object getPdf(
      @Parameter(description = TILLFALLE, example = TILLFALLE_EXEMPEL) @PathParam("tillfalleId")
          String tillfalleId) {
    return service.get(tillfalleId, Rapportfil.of(Rapportformat.PDF));
  }

  @GET
  @Path("/rapport.xlsx")
  @Produces(XLSX)
  @Operation(
      operationId = "getRapportXlsx",
      summary = "Rapporten som arbetsbok",
      description =
          "Rapporten som en arbetsbok (XLSX), på en adress som en webbläsare kan öppna. Samma"
              + " innehåll som `rapport` ger för Accept med formens medietyp, och lika offentligt.")
  @APIResponse(
      responseCode = "200",
      description = "Arbetsboken.",
      content = @Content(mediaType = XLSX))
  public Object getXlsx(
      @Parameter(description = TILLFALLE, example = TILLFALLE_EXEMPEL) @PathParam("tillfalleId")
          String tillfalleId) {
    return service.get(tillfalleId, Rapportfil.of(Rapportformat.XLSX));
  }

  @GET
  @Path("/rapport.csv")
  @Produces(CSV)
  @Operation(
      operationId = "getRapportCsv",
      summary = "Rapporten som tabell",
      description =
          "Rapporten som en tabell (CSV), på en adress som en webbläsare kan öppna. Samma"
              + " innehåll som `rapport` ger för Accept med formens medietyp, och lika offentligt.")
  @APIResponse(responseCode = "200", description = "Tabellen.", content = @Content(mediaType = CSV))
  public Object getCsv(
      @Parameter(description = TILLFALLE, example = TILLFALLE_EXEMPEL) @PathParam("tillfalleId")
          String tillfalleId,
      @Valid @BeanParam Tabellval tabellval) {
    return service.get(tillfalleId, tabellval.fil());
  }

  @GET
  @Path("/rapport/former")
  @Produces({MediaType.APPLICATION_JSON, CSV})
  @Operation(
      operationId = "listRapportformer",
      summary = "Filerna som den inlämnade rapporten består av",
      description =
          "Varje form av rapporten med kontrollsumma och tiden då den frystes. Tomt tills rapporten"
              + " är inlämnad.")
  public Page<Rapportform> listRapportformer(
      @Parameter(description = TILLFALLE, example = TILLFALLE_EXEMPEL) @PathParam("tillfalleId")
          String tillfalleId,
      @Valid @BeanParam PageParameters sidval) {
    return service.list(tillfalleId, sidval);
  }
}
