/**
 * Owns the catalogue of what is published: DCAT-AP-SE 3, made of what the contract, the settings
 * and the plans say, so that data portals find it.
 */
@NullMarked
package se.styrning.dcat;

import org.jspecify.annotations.NullMarked;
