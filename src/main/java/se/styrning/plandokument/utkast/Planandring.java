package se.styrning.plandokument.utkast;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge patch of a plan in the contract, where it gets the plan's members and requires none. */
@Schema(
    type = SchemaType.OBJECT,
    description = "De fält ur Plandokument som ska ändras; null tar bort ett fält som får saknas.",
    extensions = @Extension(name = "x-andrar", value = "Plandokument"))
final class Planandring {

  private Planandring() {}
}
