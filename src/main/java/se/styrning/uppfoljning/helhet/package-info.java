/**
 * Owns the follow-up of a whole municipality: the financial targets with verdict and position
 * against the comparison group, Agenda 2030, the forecast against the balance requirement, and the
 * values that all this is compared with. What is computed is never stored.
 */
@NullMarked
package se.styrning.uppfoljning.helhet;

import org.jspecify.annotations.NullMarked;
