/**
 * Owns the report as it is read: computed while the follow-up is under way, and once it is handed
 * in exactly the bytes that were kept then, in every form.
 */
@NullMarked
package se.styrning.uppfoljning.rapport.arkiv;

import org.jspecify.annotations.NullMarked;
