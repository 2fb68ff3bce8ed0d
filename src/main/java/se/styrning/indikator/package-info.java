/**
 * Owns indicators: their values as printed, the plan's forecast, which way is better, and what
 * follows from the two (expected development, trend). A missing value is null, never zero. Must not
 * know money or follow-up.
 */
@NullMarked
package se.styrning.indikator;

import org.jspecify.annotations.NullMarked;
