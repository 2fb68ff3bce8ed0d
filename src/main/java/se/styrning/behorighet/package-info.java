/**
 * Owns who may do what: the roles, what an access token says of its bearer, and the one place where
 * a role is held against the organ or kommun that a write concerns. Knows no other feature.
 */
@NullMarked
package se.styrning.behorighet;

import org.jspecify.annotations.NullMarked;
