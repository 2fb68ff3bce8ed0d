/**
 * Owns the follow-up of the plan's indicators: the values that became known after the plan, the
 * latest one that a report knows, its trend, and whether the plan's forecast came true. Values of
 * different series are never compared.
 */
@NullMarked
package se.styrning.uppfoljning.indikator;

import org.jspecify.annotations.NullMarked;
