/** Owns the audit log: a row for every write, read by administrators of the kommun. */
@NullMarked
package se.styrning.handelse.revision;

import org.jspecify.annotations.NullMarked;
