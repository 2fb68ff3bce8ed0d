package se.styrning.organisation;

import org.jspecify.annotations.Nullable;
import se.styrning.handelse.Handelsetyp;

/**
 * What a write of reference data concerns.
 *
 * @param operation the operationId of the contract
 * @param typ the public event it becomes
 * @param nyckel the member that holds the identity, for example {@code organ}
 * @param id the identity, which begins with the code of the kommun it belongs to
 */
record Referenspost(String operation, Handelsetyp typ, String nyckel, String id) {

  String kommunkod() {
    return Formats.owner(id);
  }

  @Nullable String organ() {
    return nyckel.equals("organ") ? id : null;
  }
}
