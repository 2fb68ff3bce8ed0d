/**
 * Owns the short texts of a report: one that sums it up, and one for each part of what is followed
 * up.
 */
@NullMarked
package se.styrning.uppfoljning.avsnitt;

import org.jspecify.annotations.NullMarked;
