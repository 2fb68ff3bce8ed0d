/**
 * Owns the review of a plan: identities, references, sums, units and print, told as faults, remarks
 * and warnings.
 */
@NullMarked
package se.styrning.plandokument.granskning;

import org.jspecify.annotations.NullMarked;
