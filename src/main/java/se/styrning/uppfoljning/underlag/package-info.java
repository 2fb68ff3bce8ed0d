/**
 * Owns what of the plan an occasion follows up: which version of the plan counts, why nothing is
 * followed up where nothing is, and how what is entered about a part of the plan is written.
 */
@NullMarked
package se.styrning.uppfoljning.underlag;

import org.jspecify.annotations.NullMarked;
