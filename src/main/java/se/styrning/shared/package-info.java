/**
 * Technical foundation: problem documents, lists, representations, the contract and tracing. Holds
 * no domain word and imports no feature; every feature may import it.
 */
@NullMarked
package se.styrning.shared;

import org.jspecify.annotations.NullMarked;
