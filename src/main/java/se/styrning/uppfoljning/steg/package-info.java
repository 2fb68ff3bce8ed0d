/**
 * Owns the steps of a follow-up: it is begun, handed in, treated by each organ and handed over,
 * each step by a request of its own and only when the one before has been taken.
 */
@NullMarked
package se.styrning.uppfoljning.steg;

import org.jspecify.annotations.NullMarked;
