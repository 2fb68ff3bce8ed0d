/**
 * Owns what every write has in common: a body read strictly against the contract with all its
 * faults told at once, preconditions that keep two editors from overwriting each other, and keys
 * that make a repeated POST harmless.
 */
@NullMarked
package se.styrning.shared.write;

import org.jspecify.annotations.NullMarked;
