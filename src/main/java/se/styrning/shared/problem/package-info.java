/**
 * Owns what a problem is and how it is told: the closed list of {@link ProblemType}s, the one
 * {@link DomainException} features throw, and the mappers that turn any failure into {@code
 * application/problem+json} (RFC 9457) in Swedish or English. Must not leak class names, SQL or
 * stack traces.
 */
@NullMarked
package se.styrning.shared.problem;

import org.jspecify.annotations.NullMarked;
