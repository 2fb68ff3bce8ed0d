/**
 * Owns how a report looks: the page, the printed document, the workbook and the tables, and what
 * values are called in them.
 */
@NullMarked
package se.styrning.uppfoljning.rapport.form;

import org.jspecify.annotations.NullMarked;
