/**
 * Owns lists: which page, order and fields a caller asked for ({@link Sidval}), and the envelope
 * every list answers with ({@link Lista}), whether its rows come from a decided document ({@link
 * Sidor}) or from a query ({@link se.styrning.shared.persistence.ListQuery}).
 */
@NullMarked
package se.styrning.shared.paging;

import org.jspecify.annotations.NullMarked;
