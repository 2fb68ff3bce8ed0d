package se.styrning.shared.problem;

/** Told when a request could not be answered because the database was away. */
public record DatabaseAway() {}
