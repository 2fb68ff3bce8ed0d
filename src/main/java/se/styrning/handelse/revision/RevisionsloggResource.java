package se.styrning.handelse.revision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.styrning.behorighet.Roll;
import se.styrning.shared.answer.Item;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;

@Path("/revisionslogg")
@Tag(name = "Spårbarhet")
class RevisionsloggResource {

  private static final String PATH = "/revisionslogg";

  private final Revisionslogg revisionslogg;

  RevisionsloggResource(Revisionslogg revisionslogg) {
    this.revisionslogg = revisionslogg;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @RolesAllowed(Roll.Namn.ADMINISTRATOR)
  @Operation(
      operationId = "listRevisionslogg",
      summary = "Revisionsloggen",
      description =
          "Varje skrivning i de kommuner som åtkomstbiljetten sköter, den senaste först: när, vem,"
              + " genom vilken klient, med vilken roll och vad. Loggen kan varken ändras eller"
              + " tömmas. Vad som stod före och efter hämtas post för post.")
  public Page<Revisionspost> listRevisionslogg(
      @Valid @BeanParam PageParameters sidval, @BeanParam Revisionsfilter filter) {
    return revisionslogg.list(sidval, filter);
  }

  @GET
  @Path("/{nummer}")
  @Produces("application/json")
  @RolesAllowed(Roll.Namn.ADMINISTRATOR)
  @Operation(
      operationId = "getRevisionsrad",
      summary = "En skrivning i revisionsloggen",
      description =
          "En skrivning med vad som stod före och efter. En skrivning i en kommun som"
              + " åtkomstbiljetten inte sköter ger 403.")
  @APIResponseSchema(value = Revisionsrad.class, responseDescription = "Skrivningen.")
  public Item<Revisionsrad> getRevisionsrad(
      @Parameter(description = "Postens nummer i loggen.", example = "1") @PathParam("nummer")
          long nummer) {
    Revisionsrad row = revisionslogg.get(nummer);
    return new Item<>(row, links(row.nummer(), row.kommunkod()).med("collection", PATH));
  }

  static Links links(Revisionspost post) {
    return links(post.nummer(), post.kommunkod());
  }

  private static Links links(long nummer, String kommunkod) {
    return Links.self(PATH + "/" + nummer).med("kommun", "/kommuner/" + kommunkod);
  }
}
