/**
 * Owns the reference data others point at: kommuner, their organ, and the jamforelsegrupper they
 * compare themselves with. Knows nothing of plans.
 */
@NullMarked
package se.styrning.organisation;

import org.jspecify.annotations.NullMarked;
