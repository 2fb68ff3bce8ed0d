/**
 * Owns what the API says about itself: api-info, the problem types, and the finishing of the
 * generated contract (common answers, links, examples) in {@link ContractFilter}.
 */
@NullMarked
package se.styrning.shared.openapi;

import org.jspecify.annotations.NullMarked;
