/**
 * Owns the occasions of follow-up: when each board reports, what, to whom, which days the law sets,
 * and how far each follow-up has come. The schedule is computed by rule and needs no plan; the
 * state is kept from the day a follow-up is begun.
 */
@NullMarked
package se.styrning.uppfoljning;

import org.jspecify.annotations.NullMarked;
