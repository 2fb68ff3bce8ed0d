/** Owns the local key and the orders for tokens that are signed with it. */
@NullMarked
package se.styrning.start.token;

import org.jspecify.annotations.NullMarked;
