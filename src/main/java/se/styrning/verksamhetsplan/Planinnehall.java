package se.styrning.verksamhetsplan;

/**
 * A decided document as it is stored.
 *
 * @param planId the plan
 * @param nummer the version
 * @param dokument the decided bytes, one JSON object without links
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the database to the wire, never compared
public record Planinnehall(String planId, int nummer, byte[] dokument) {}
