/**
 * Owns the start of the program: where data lies, the PostgreSQL that runs inside the program when
 * no other is configured, the key and command for access tokens when no provider is, and the lines
 * that tell whoever started it what happened.
 */
@NullMarked
package se.styrning.start;

import org.jspecify.annotations.NullMarked;
