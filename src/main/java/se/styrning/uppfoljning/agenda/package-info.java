/**
 * Owns Agenda 2030 on the level of the municipality: the goals, and the measures chosen for them.
 */
@NullMarked
package se.styrning.uppfoljning.agenda;

import org.jspecify.annotations.NullMarked;
