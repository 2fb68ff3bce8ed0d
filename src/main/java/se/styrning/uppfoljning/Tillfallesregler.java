package se.styrning.uppfoljning;

import java.util.Map;

/**
 * What law and plan leave to the municipality to choose.
 *
 * @param gehIApril whether the targets of GEH belong in the first tertial report (källrad 71)
 * @param arbetsdagar working days after the period until a report is to be ready within the
 *     administration; an occasion without a number has no such day
 */
record Tillfallesregler(boolean gehIApril, Map<Tillfalleskod, Integer> arbetsdagar) {}
