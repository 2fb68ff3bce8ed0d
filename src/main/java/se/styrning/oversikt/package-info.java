/** Owns the overview: a plan and its follow-up on one page, with how to ask for each part. */
@NullMarked
package se.styrning.oversikt;

import org.jspecify.annotations.NullMarked;
