/**
 * Owns the follow-up of the plan's prioritised directions: whether each is or will be carried out,
 * what has moved since (källrad 63), and whether what the plan asks to have presented has been.
 */
@NullMarked
package se.styrning.uppfoljning.inriktning;

import org.jspecify.annotations.NullMarked;
