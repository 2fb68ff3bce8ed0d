/** Owns links: what one looks like on the wire and which public address it begins with. */
@NullMarked
package se.styrning.shared.link;

import org.jspecify.annotations.NullMarked;
