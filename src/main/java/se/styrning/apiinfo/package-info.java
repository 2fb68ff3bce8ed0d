/** Owns the API's account of itself: api-info, the data dictionary and the problem types. */
@NullMarked
package se.styrning.apiinfo;

import org.jspecify.annotations.NullMarked;
