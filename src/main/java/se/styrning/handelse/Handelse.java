package se.styrning.handelse;

import java.util.Map;

/**
 * Something that has become public.
 *
 * @param typ what happened
 * @param kommunkod the kommun concerned
 * @param amne the address below the API root of what it happened to
 * @param uppgifter the keys a consumer needs to decide whether to fetch it, besides kommunkod,
 *     which is always told
 */
public record Handelse(
    Handelsetyp typ, String kommunkod, String amne, Map<String, Object> uppgifter) {}
