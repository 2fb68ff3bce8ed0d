package se.styrning.organisation;

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
import se.styrning.shared.link.Lankar;
import se.styrning.shared.paging.Lista;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.representation.Resurs;

@Path("/jamforelsegrupper")
@Tag(name = "Organisation")
class JamforelsegruppResource {

  private static final String PATH = "/jamforelsegrupper";

  private final OrganisationService service;

  JamforelsegruppResource(OrganisationService service) {
    this.service = service;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listJamforelsegrupper",
      summary = "Jämförelsegrupper",
      description = "Grupper av kommuner att jämföra med, med medlemmarnas kommunkoder.")
  public Lista<Jamforelsegrupp> listJamforelsegrupper(@Valid @BeanParam Sidval sidval) {
    return service.listJamforelsegrupper(sidval);
  }

  @GET
  @Path("/{jamforelsegrupp}")
  @Produces("application/json")
  @Operation(
      operationId = "getJamforelsegrupp",
      summary = "En jämförelsegrupp",
      description = "En grupp av kommuner att jämföra med, med medlemmarnas kommunkoder.")
  @APIResponseSchema(value = Jamforelsegrupp.class, responseDescription = "Jämförelsegruppen.")
  public Resurs<Jamforelsegrupp> getJamforelsegrupp(
      @Parameter(description = "Gruppens identitet.", example = "goteborgsregionen")
          @PathParam("jamforelsegrupp")
          String jamforelsegrupp) {
    Jamforelsegrupp grupp = service.getJamforelsegrupp(jamforelsegrupp);
    return new Resurs<>(grupp, links(grupp).med("collection", PATH));
  }

  static Lankar links(Jamforelsegrupp grupp) {
    return Lankar.self(PATH + "/" + grupp.jamforelsegrupp())
        .med("kommuner", "/kommuner?jamforelsegrupp=" + grupp.jamforelsegrupp());
  }
}
