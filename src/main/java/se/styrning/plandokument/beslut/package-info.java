/** Owns the adoption of a draft as a version: decisions, and plans loaded at start. */
@NullMarked
package se.styrning.plandokument.beslut;

import org.jspecify.annotations.NullMarked;
