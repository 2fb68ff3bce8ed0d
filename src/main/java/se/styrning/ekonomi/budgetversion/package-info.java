/**
 * Owns the budget through the year: the amounts as adopted, the decided changes of them, what is in
 * force on a day, and how a year's budget is spread over its months.
 */
@NullMarked
package se.styrning.ekonomi.budgetversion;

import org.jspecify.annotations.NullMarked;
