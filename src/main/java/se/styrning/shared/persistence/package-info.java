/**
 * Owns the database connections: locks, migrations, readiness, and the replacement of connections
 * after an outage.
 */
@NullMarked
package se.styrning.shared.persistence;

import org.jspecify.annotations.NullMarked;
