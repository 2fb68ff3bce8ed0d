package se.styrning.shared.representation;

import org.jspecify.annotations.Nullable;
import se.styrning.shared.link.Lankar;

/**
 * A stored JSON object, served as the very bytes that were decided with links added at the end.
 *
 * @param json the stored bytes, one JSON object
 * @param typ the record that describes it, which decides the accepted fields
 * @param fields the fields asked for; null for all
 * @param immutable true where the address names one decided version that never changes
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the database to the wire, never compared
public record Dokument(
    byte[] json, Class<?> typ, @Nullable String fields, Lankar lankar, boolean immutable) {}
