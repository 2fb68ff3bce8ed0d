package se.styrning.verksamhetsplan;

import java.util.function.BiFunction;
import java.util.function.Function;
import se.styrning.shared.link.Links;

/**
 * A part of the plan document that has resources of its own.
 *
 * @param namn the member of the document that holds the part, a list
 * @param sokvag the part's path segment below the plan
 * @param typ the record each element is
 * @param nyckel the path parameter that holds the identity
 * @param identitet what identifies an element within the plan
 * @param iPlanen the element as it is in a plan of a year
 */
public record Plandel<T>(
    String namn,
    String sokvag,
    Class<T> typ,
    String nyckel,
    Function<T, String> identitet,
    BiFunction<T, Integer, T> iPlanen) {

  private static final String REMARKS = "anmarkningar";

  /** A part whose elements are the same in a plan of any year. */
  public Plandel(
      String namn, String sokvag, Class<T> typ, String nyckel, Function<T, String> identitet) {
    this(namn, sokvag, typ, nyckel, identitet, (element, budgetar) -> element);
  }

  /** The address of the part below a plan. */
  public String path(String planId) {
    return "/verksamhetsplaner/" + planId + "/" + sokvag;
  }

  /** The links of one element: itself, the plan, and the remarks that may concern it. */
  public Links links(String planId, T element) {
    String plan = "/verksamhetsplaner/" + planId;
    String id = identitet.apply(element);
    Links links = Links.self(path(planId) + "/" + id).med("verksamhetsplan", plan);
    return namn.equals(REMARKS)
        ? links
        : links.med(REMARKS, plan + "/" + REMARKS + "?berordaDelar=" + namn + "/" + id);
  }
}
