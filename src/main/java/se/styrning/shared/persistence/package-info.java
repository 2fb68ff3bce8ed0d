/** Owns how lists are read from the database: one projection per list, counted only when needed. */
@NullMarked
package se.styrning.shared.persistence;

import org.jspecify.annotations.NullMarked;
