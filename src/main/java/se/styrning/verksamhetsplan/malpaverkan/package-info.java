/** Owns a plan's effects on the global goals, read from the plan and from the goal. */
@NullMarked
package se.styrning.verksamhetsplan.malpaverkan;

import org.jspecify.annotations.NullMarked;
