package se.styrning.verksamhetsplan;

import java.util.function.Function;
import se.styrning.shared.link.Lankar;

/**
 * A part of the plan document that has resources of its own.
 *
 * @param namn the member of the document that holds the part, a list
 * @param sokvag the part's path segment below the plan
 * @param typ the record each element is
 * @param identitet what identifies an element within the plan
 */
public record Plandel<T>(String namn, String sokvag, Class<T> typ, Function<T, String> identitet) {

  /** The address of the part below a plan. */
  public String path(String planId) {
    return "/verksamhetsplaner/" + planId + "/" + sokvag;
  }

  /** The links of one element: itself, the plan, and the remarks that concern it. */
  public Lankar links(String planId, T element) {
    String id = identitet.apply(element);
    return Lankar.self(path(planId) + "/" + id)
        .med("verksamhetsplan", "/verksamhetsplaner/" + planId)
        .med(
            "anmarkningar",
            "/verksamhetsplaner/" + planId + "/anmarkningar?galler=" + namn + "/" + id);
  }
}
