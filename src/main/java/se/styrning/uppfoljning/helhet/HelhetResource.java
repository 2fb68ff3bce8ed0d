package se.styrning.uppfoljning.helhet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.styrning.behorighet.Roll;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Written;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;

@Path("/helhetsuppfoljningar")
@Tag(name = "Uppföljning")
class HelhetResource {

  private final HelhetService service;
  private final Helhetslista lista;

  HelhetResource(HelhetService service, Helhetslista lista) {
    this.service = service;
    this.lista = lista;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listHelhetsuppfoljningar",
      summary = "Uppföljningar av kommunen som helhet",
      description =
          "De tillfällen då kommunen följs upp som helhet: god ekonomisk hushållning i"
              + " tertialrapporterna och årsredovisningen (källrad 71), Agenda 2030 i delårsrapporten"
              + " och årsredovisningen (källrad 67). Finns för varje kommun med kommunstyrelse, också"
              + " innan något är inlagt.")
  public Page<Helhetspost> listHelhetsuppfoljningar(
      @Valid @BeanParam PageParameters sidval, @BeanParam Helhetsfilter filter) {
    return lista.page(filter, sidval);
  }

  @GET
  @Path("/{helhetId}")
  @Produces("application/json")
  @Operation(
      operationId = "getHelhetsuppfoljning",
      summary = "Uppföljning av kommunen som helhet",
      description =
          "Planens finansiella mål bedömda, position mot jämförelsegruppen, verksamhetsperspektiven,"
              + " och i delårsrapporten och årsredovisningen Agenda 2030 och balanskravsprognosen."
              + " Månadsrapporterna har ingen, och svaret säger då varför. Ord och bedömningar som är"
              + " inlagda är arbetsmaterial tills kommunstyrelsen behandlat rapporten, och visas så"
              + " länge bara för den som arbetar för kommunstyrelsen; det härledda är offentligt.")
  @APIResponseSchema(value = Helhetsuppfoljning.class, responseDescription = "Uppföljningen.")
  public Item<Helhetsuppfoljning> getHelhetsuppfoljning(
      @Parameter(
              description = "Identitet: kommunkod, år och kod (apr, aug, dec).",
              example = "1441-2023-aug")
          @PathParam("helhetId")
          String helhetId) {
    return service.get(helhetId);
  }

  @PUT
  @Path("/{helhetId}")
  @RolesAllowed(Roll.Namn.CONTROLLER)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "replaceHelhetsuppfoljning",
      summary = "Ersätt det inlagda om kommunen som helhet",
      description =
          "Ersätter ord, bedömningar, jämförelsegrupp och balanskravsprognos. Det som GET ger kan"
              + " sändas tillbaka: härledda fält får följa med och läses inte. Det som inte nämns är"
              + " därefter inte inlagt. När kommunstyrelsen behandlat rapporten kan inget ändras (409)."
              + " Samma innehåll en gång till ändrar ingenting.")
  @RequestBody(
      required = true,
      description = "Hela uppföljningen.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Helhetsuppfoljning.class)))
  @APIResponseSchema(
      value = Helhetsuppfoljning.class,
      responseDescription = "Uppföljningen som den nu är.")
  public Written replaceHelhetsuppfoljning(
      @Parameter(
              description = "Identitet: kommunkod, år och kod (apr, aug, dec).",
              example = "1441-2023-aug")
          @PathParam("helhetId")
          String helhetId,
      byte[] body) {
    return service.replace(helhetId, body);
  }
}
