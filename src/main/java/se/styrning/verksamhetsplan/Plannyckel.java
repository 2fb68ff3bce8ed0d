package se.styrning.verksamhetsplan;

import java.util.UUID;

/**
 * The keys that every stored part of a version carries.
 *
 * @param planversionId the version's primary key, which never leaves the service
 */
public record Plannyckel(
    UUID planversionId, String planId, String kommunkod, String organ, int budgetar) {}
