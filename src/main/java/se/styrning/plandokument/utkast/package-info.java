/** Owns drafts of whole plans: creating, copying, changing, listing and discarding them. */
@NullMarked
package se.styrning.plandokument.utkast;

import org.jspecify.annotations.NullMarked;
