package se.styrning.uppfoljning.helhet;

/**
 * Where the follow-up of the municipality is, for a report that refers to it and has none of its
 * figures.
 *
 * @param helhetId its identity
 * @param path its address below the API root
 * @param harVarden whether anything has been entered in it
 */
public record Helhetsreferens(String helhetId, String path, boolean harVarden) {}
