/**
 * Owns the read replica, if there is one: which reads may go to it, while it is known to have what
 * it must have, and what becomes of them when it fails.
 */
@NullMarked
package se.styrning.shared.replica;

import org.jspecify.annotations.NullMarked;
