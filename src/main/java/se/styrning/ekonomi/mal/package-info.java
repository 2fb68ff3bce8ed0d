/** Owns the financial targets of a plan. */
@NullMarked
package se.styrning.ekonomi.mal;

import org.jspecify.annotations.NullMarked;
