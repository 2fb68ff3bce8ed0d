package se.styrning.shared.list;

import java.util.function.Predicate;
import se.styrning.shared.problem.Accepted;

/**
 * What a parameter names wherever it is a filter of a list. Each feature produces one for what it
 * owns.
 *
 * @param parameter the parameter's name
 * @param accepterat where those that exist are listed
 * @param finns whether there is one with an id
 */
public record Identity(String parameter, Accepted accepterat, Predicate<String> finns) {}
