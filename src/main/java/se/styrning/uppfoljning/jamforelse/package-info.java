/** Owns the values a municipality compares itself with, and its position among them. */
@NullMarked
package se.styrning.uppfoljning.jamforelse;

import org.jspecify.annotations.NullMarked;
