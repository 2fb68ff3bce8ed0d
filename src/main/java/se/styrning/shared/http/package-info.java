/**
 * Owns the way of a request to its resource: every Vert.x route and request filter, in the order
 * that {@link RouteOrder} lists, and the limits on how much may be asked at once.
 */
@NullMarked
package se.styrning.shared.http;

import org.jspecify.annotations.NullMarked;
