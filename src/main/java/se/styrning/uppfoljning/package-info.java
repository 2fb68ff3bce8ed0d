/**
 * Owns the follow-up of plans: when each board reports, what, to whom, and which days the law sets.
 * The schedule is computed by rule and needs no plan.
 */
@NullMarked
package se.styrning.uppfoljning;

import org.jspecify.annotations.NullMarked;
