/** Owns the computation of outcomes: deviations, sums, the forecast against the frame, warnings. */
@NullMarked
package se.styrning.uppfoljning.utfall.berakning;

import org.jspecify.annotations.NullMarked;
