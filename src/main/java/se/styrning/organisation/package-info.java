/**
 * Owns the reference data others point at: kommuner, their organ and sektorer, and the
 * jamforelsegrupper they compare themselves with; who may change it, and from when to when it
 * holds. Knows nothing of plans.
 */
@NullMarked
package se.styrning.organisation;

import org.jspecify.annotations.NullMarked;
