package se.styrning.handelse.revision;

import org.jspecify.annotations.Nullable;

/**
 * A write as the audit log keeps it.
 *
 * @param operation the operationId of the contract, for example {@code createUtkast}
 * @param kommunkod the kommun concerned
 * @param organ the organ concerned, if one is
 * @param objekt the address below the API root of what was written
 * @param fore what was there before, JSON; null when nothing was
 * @param efter what is there now, JSON; null when nothing is
 */
public record Andring(
    String operation,
    String kommunkod,
    @Nullable String organ,
    String objekt,
    @Nullable String fore,
    @Nullable String efter) {}
