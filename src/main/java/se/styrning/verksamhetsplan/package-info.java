/**
 * Owns the plan: its identity, its versions, its decisions and the exact document that was decided.
 * Later features read parts of the document through {@link Planlasning} and write through {@link
 * Planlagring}; what the parts mean is theirs. Must not know money, indicators or follow-up.
 */
@NullMarked
package se.styrning.verksamhetsplan;

import org.jspecify.annotations.NullMarked;
