package se.styrning.verksamhetsplan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decided document as it is stored.
 *
 * @param planId the plan
 * @param nummer the version
 * @param andrad when the plan's version in force became public; null of a plan that has none
 * @param dokument the decided bytes, one JSON object without links
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the database to the wire, never compared
public record Planinnehall(String planId, int nummer, @Nullable Instant andrad, byte[] dokument) {}
