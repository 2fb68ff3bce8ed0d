package se.styrning.shared.paging;

import java.util.function.Predicate;
import se.styrning.shared.problem.Accepterat;

/**
 * What a parameter names wherever it is a filter of a list. Each feature produces one for what it
 * owns.
 *
 * @param parameter the parameter's name
 * @param accepterat where those that exist are listed
 * @param finns whether there is one with an id
 */
public record Identitet(String parameter, Accepterat accepterat, Predicate<String> finns) {}
