/** Owns the spread of a year's budget over its months. */
@NullMarked
package se.styrning.ekonomi.periodisering;

import org.jspecify.annotations.NullMarked;
