package se.styrning.shared.answer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.link.Link;
import se.styrning.shared.link.UriText;
import se.styrning.shared.list.Cursor;
import se.styrning.shared.list.Meta;

/**
 * The links of a page: self, first, last, next, prev, each with the request's other parameters. A
 * part that is read from a place in the list has self, first and next.
 */
record PageLinks(Map<String, Link> links) {

  static PageLinks of(String address, @Nullable String sent, Meta meta) {
    Map<String, Link> links = new LinkedHashMap<>();
    String query = sent == null ? null : UriText.encoded(sent);
    if (meta.page() == null) {
      ofPart(links, address, query, meta.efter());
    } else {
      ofPage(links, address + "?" + without("page", query) + "page=", meta, meta.page());
    }
    return new PageLinks(links);
  }

  private static void ofPart(
      Map<String, Link> links, String address, @Nullable String query, @Nullable String next) {
    String place = address + "?" + without("efter", query) + "efter=";
    add(links, "self", query == null ? address : address + "?" + query);
    add(links, "first", place + Cursor.START);
    if (next != null) {
      add(links, "next", place + next);
    }
  }

  private static void ofPage(Map<String, Link> links, String address, Meta meta, int page) {
    long last = meta.lastPage();
    add(links, "self", address + page);
    add(links, "first", address + 1);
    add(links, "last", address + last);
    if (page < last) {
      add(links, "next", address + (page + 1L));
    }
    if (page > 1) {
      add(links, "prev", address + Math.min(page - 1L, last));
    }
  }

  /** The same links as an RFC 8288 Link header, for formats that have no place for them. */
  String header() {
    return links.values().stream()
        .map(link -> "<" + link.href() + ">; rel=\"" + link.rel() + "\"")
        .collect(Collectors.joining(", "));
  }

  private static void add(Map<String, Link> links, String rel, String address) {
    links.put(rel, Link.get(address, rel));
  }

  /** The query in the order it was sent, but for one parameter. */
  private static String without(String name, @Nullable String query) {
    return query == null
        ? ""
        : Arrays.stream(query.split("&", -1))
            .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(name + "="))
            .map(parameter -> parameter + "&")
            .collect(Collectors.joining());
  }
}
