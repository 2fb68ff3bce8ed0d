/** Owns how failures are logged, one line each, and the end of a process without memory. */
@NullMarked
package se.styrning.shared.log;

import org.jspecify.annotations.NullMarked;
