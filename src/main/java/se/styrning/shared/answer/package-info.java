/**
 * Owns how an answer leaves: links made absolute, fields selected, JSON or CSV, 304 and cache
 * headers. Resources return {@link se.styrning.shared.list.Page}, {@link Item}, {@link
 * StoredDocument} or {@link Written} and know none of it.
 */
@NullMarked
package se.styrning.shared.answer;

import org.jspecify.annotations.NullMarked;
