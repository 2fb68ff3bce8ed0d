package se.styrning.shared.answer;

import java.util.Map;

/**
 * A finished answer, as it is stored under an idempotency key.
 *
 * @param status the HTTP status
 * @param huvuden header names and values
 * @param innehall the bytes of the body; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the database to the wire, never compared
public record Stored(int status, Map<String, String> huvuden, byte[] innehall) {}
