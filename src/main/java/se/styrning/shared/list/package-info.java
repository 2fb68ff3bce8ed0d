/**
 * Owns lists: the page, order and rows a caller asked for ({@link PageParameters}, {@link
 * PullParameters}), and the envelope of every list ({@link Page}), whether its rows come from a
 * decided document ({@link Paging}) or from a query ({@link ListQuery}).
 */
@NullMarked
package se.styrning.shared.list;

import org.jspecify.annotations.NullMarked;
