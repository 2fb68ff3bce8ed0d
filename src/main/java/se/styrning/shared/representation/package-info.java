/**
 * Owns how an answer leaves: links made absolute, fields selected, JSON or CSV, gzip, a strong ETag
 * per representation, 304, cache and trace headers. Resources return {@link
 * se.styrning.shared.paging.Lista}, {@link Resurs} or {@link Dokument} and know none of it.
 */
@NullMarked
package se.styrning.shared.representation;

import org.jspecify.annotations.NullMarked;
