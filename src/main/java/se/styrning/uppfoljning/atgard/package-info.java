/**
 * Owns the measures against a feared deficit: what is to be done, what it is expected to give, and
 * the decision behind it.
 */
@NullMarked
package se.styrning.uppfoljning.atgard;

import org.jspecify.annotations.NullMarked;
