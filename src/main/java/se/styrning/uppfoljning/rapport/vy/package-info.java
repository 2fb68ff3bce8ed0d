/** Owns the view of a report: its figures and words as people read them, whatever the form. */
@NullMarked
package se.styrning.uppfoljning.rapport.vy;

import org.jspecify.annotations.NullMarked;
