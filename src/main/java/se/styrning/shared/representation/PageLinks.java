package se.styrning.shared.representation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.link.Lank;
import se.styrning.shared.paging.Meta;

/** The links of a page: self, first, last, next, prev, each with the request's other parameters. */
record PageLinks(Map<String, Lank> links) {

  static PageLinks of(String address, @Nullable String query, Meta meta) {
    String others = withoutPage(query);
    Map<String, Lank> links = new LinkedHashMap<>();
    long last = meta.lastPage();
    add(links, "self", address, others, meta.page());
    add(links, "first", address, others, 1);
    add(links, "last", address, others, last);
    if (meta.page() < last) {
      add(links, "next", address, others, meta.page() + 1L);
    }
    if (meta.page() > 1) {
      add(links, "prev", address, others, Math.min(meta.page() - 1L, last));
    }
    return new PageLinks(links);
  }

  /** The same links as an RFC 8288 Link header, for formats that have no place for them. */
  String header() {
    return links.values().stream()
        .map(link -> "<" + link.href() + ">; rel=\"" + link.rel() + "\"")
        .collect(Collectors.joining(", "));
  }

  private static void add(
      Map<String, Lank> links, String rel, String address, String others, long page) {
    links.put(rel, Lank.get(address + "?" + others + "page=" + page, rel));
  }

  /** The query as it was sent, percent-encoding and order included. */
  private static String withoutPage(@Nullable String query) {
    return query == null
        ? ""
        : Arrays.stream(query.split("&", -1))
            .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("page="))
            .map(parameter -> parameter + "&")
            .collect(Collectors.joining());
  }
}
