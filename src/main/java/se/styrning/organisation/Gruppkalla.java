package se.styrning.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the list of a group's members comes from. */
@Schema(
    description =
        "EXTERN en annan offentlig källa, till exempel ett kommunalförbund; EGEN kommunens eget val.")
public enum Gruppkalla {
  EXTERN,
  EGEN
}
