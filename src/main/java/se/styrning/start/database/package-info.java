/**
 * Owns the embedded database: its server, its roles and rules, and the wait for an external one.
 */
@NullMarked
package se.styrning.start.database;

import org.jspecify.annotations.NullMarked;
