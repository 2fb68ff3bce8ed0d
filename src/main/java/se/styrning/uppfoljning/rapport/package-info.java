/**
 * Owns what a report says: everything that is known of an occasion put together, and what is still
 * missing from it.
 */
@NullMarked
package se.styrning.uppfoljning.rapport;

import org.jspecify.annotations.NullMarked;
