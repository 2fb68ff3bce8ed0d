/** Owns nothing itself: every feature has a package of its own below. */
@NullMarked
package se.styrning;

import org.jspecify.annotations.NullMarked;
