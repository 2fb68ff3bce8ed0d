package se.styrning.behorighet;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Says who calls, as far as the application has understood the token; there for one test only. */
@Path(AnropareResource.PATH)
@IfBuildProperty(name = AnropareResource.WANTED, stringValue = "true")
class AnropareResource {

  static final String PATH = "/prov/anropare";
  static final String WANTED = "styrning.prov.anropare";

  private final Behorighet behorighet;

  AnropareResource(Behorighet behorighet) {
    this.behorighet = behorighet;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Object get() { // as Anropare, its types would come into the contract
    return behorighet.anropare();
  }
}
