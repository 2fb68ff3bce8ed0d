/**
 * Owns what everything made for people to read has in common: how figures and values are written,
 * how a page is laid out and coloured, and what a browser may use of it.
 */
@NullMarked
package se.styrning.shared.html;

import org.jspecify.annotations.NullMarked;
