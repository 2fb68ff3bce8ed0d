/**
 * Owns the figures of a plan as statistics: JSON-stat 2.0, which programs for statistics read.
 * Nothing is stored here and no figure is computed.
 */
@NullMarked
package se.styrning.statistik;

import org.jspecify.annotations.NullMarked;
