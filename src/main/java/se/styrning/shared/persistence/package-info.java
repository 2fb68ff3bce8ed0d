/**
 * Owns how lists are read from the database, one projection per list, counted only when needed; how
 * those who create the same thing wait for each other; and what becomes of connections when the
 * database has been away.
 */
@NullMarked
package se.styrning.shared.persistence;

import org.jspecify.annotations.NullMarked;
