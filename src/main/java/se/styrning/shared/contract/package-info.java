/**
 * Owns the finishing of the generated OpenAPI document: common answers, bounds, links and examples,
 * in {@link ContractFilter}.
 */
@NullMarked
package se.styrning.shared.contract;

import org.jspecify.annotations.NullMarked;
