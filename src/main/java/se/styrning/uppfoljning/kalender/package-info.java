/**
 * Owns the schedule as a calendar (RFC 5545): which days of an occasion are events, how they are
 * written for calendar programs, and what was last published of each, so that its SEQUENCE rises
 * when a date changes. The days themselves come from the schedule.
 */
@NullMarked
package se.styrning.uppfoljning.kalender;

import org.jspecify.annotations.NullMarked;
