/**
 * Owns the money of a plan: produktionsomraden with their budget rows and printed totals,
 * ekonomiska forutsattningar, finansiella mal with their verdicts, and the avstamning that holds
 * printed figures against computed ones. Printed figures are never overwritten. Must not know
 * indicators or follow-up.
 */
@NullMarked
package se.styrning.ekonomi;

import org.jspecify.annotations.NullMarked;
