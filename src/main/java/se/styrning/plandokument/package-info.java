/**
 * Owns the plan as one document: its shape, how it is put together from the parts of the features
 * below and decided, how it is read from a file, and how it is served as the bytes that were
 * decided.
 */
@NullMarked
package se.styrning.plandokument;

import org.jspecify.annotations.NullMarked;
