package se.styrning.verksamhetsplan;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.replica.FromReplica;

@FromReplica
@Path("/verksamhetsplaner")
@Tag(name = "Verksamhetsplan")
class VerksamhetsplanResource {

  private final Planlasning planer;

  VerksamhetsplanResource(Planlasning planer) {
    this.planer = planer;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listVerksamhetsplaner",
      summary = "Verksamhetsplaner",
      description =
          "Alla beslutade verksamhetsplaner med den version som gäller, efter kommun, organ och"
              + " fallande budgetår.\n\nPå `/oversikt` finns en sida (HTML) för människor: utan parametrar"
              + " den enda planen eller planerna att välja bland, med planId en plan och dess uppföljning."
              + " En okänd plan är 404.")
  public Page<Verksamhetsplan> listVerksamhetsplaner(
      @Valid @BeanParam PageParameters sidval, @BeanParam Planfilter filter) {
    return planer.list(sidval, filter);
  }
}
