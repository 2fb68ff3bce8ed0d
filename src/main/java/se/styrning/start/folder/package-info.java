/** Owns the data folder, its secrets and lock, and the refusal to start. */
@NullMarked
package se.styrning.start.folder;

import org.jspecify.annotations.NullMarked;
