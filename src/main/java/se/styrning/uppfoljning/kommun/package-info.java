/**
 * Owns the occasions at which a municipality is followed up as a whole, and the board that answers
 * for them.
 */
@NullMarked
package se.styrning.uppfoljning.kommun;

import org.jspecify.annotations.NullMarked;
