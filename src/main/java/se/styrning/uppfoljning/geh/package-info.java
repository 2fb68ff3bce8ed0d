/** Owns good economic management: financial targets, position and perspectives, assessed. */
@NullMarked
package se.styrning.uppfoljning.geh;

import org.jspecify.annotations.NullMarked;
