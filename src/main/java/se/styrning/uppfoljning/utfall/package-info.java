/**
 * Owns the money of a follow-up: accumulated outcome and forecast per produktionsomrade, held
 * against the budget in force, with deviations, totals and the rule of the feared deficit.
 */
@NullMarked
package se.styrning.uppfoljning.utfall;

import org.jspecify.annotations.NullMarked;
