/** Owns the 17 global goals of Agenda 2030 as reference data. Knows nothing of plans. */
@NullMarked
package se.styrning.globalamal;

import org.jspecify.annotations.NullMarked;
