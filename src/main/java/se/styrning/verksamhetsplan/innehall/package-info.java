/**
 * Owns what a plan says in words: its text section by section, framgangsfaktorer, prioriterade
 * inriktningar, mandatperiodsteman, verksamhetsperspektiv, malpaverkan, and the anmarkningar that
 * stand beside the printed text. Must not know money or indicators.
 */
@NullMarked
package se.styrning.verksamhetsplan.innehall;

import org.jspecify.annotations.NullMarked;
