package se.styrning.verksamhetsplan;

import java.time.Instant;

/**
 * The time that the plans in force are about.
 *
 * @param forsta the first year that one is for
 * @param sista the last year that one is for
 * @param andrad when the last of them became public
 */
public record Plantid(int forsta, int sista, Instant andrad) {}
