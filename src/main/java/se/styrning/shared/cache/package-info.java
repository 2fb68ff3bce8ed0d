/**
 * Owns answers that are ready: the bytes of decided documents, kept until something happens to
 * them, with their ETags and packed forms.
 */
@NullMarked
package se.styrning.shared.cache;

import org.jspecify.annotations.NullMarked;
