/**
 * Owns the trace of what has been done: the audit log of every write, and the ordered feed of
 * public events. Features tell {@link se.styrning.handelse.Handelselogg} in the transaction of the
 * write.
 */
@NullMarked
package se.styrning.handelse;

import org.jspecify.annotations.NullMarked;
