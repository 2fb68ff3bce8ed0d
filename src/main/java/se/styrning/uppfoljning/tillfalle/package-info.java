/** Owns one occasion of the schedule: its days by law, scope, recipients and state. */
@NullMarked
package se.styrning.uppfoljning.tillfalle;

import org.jspecify.annotations.NullMarked;
