package se.styrning.shared.representation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.styrning.shared.link.Lank;
import se.styrning.shared.paging.Meta;

/** The links of a page: self, first, last, next, prev, each with the request's other parameters. */
record PageLinks(Map<String, Lank> links) {

  static PageLinks of(String address, Map<String, List<String>> query, Meta meta) {
    Map<String, Lank> links = new LinkedHashMap<>();
    long last = meta.lastPage();
    add(links, "self", address, query, meta.page());
    add(links, "first", address, query, 1);
    add(links, "last", address, query, last);
    if (meta.page() < last) {
      add(links, "next", address, query, meta.page() + 1L);
    }
    if (meta.page() > 1) {
      add(links, "prev", address, query, Math.min(meta.page() - 1L, last));
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
      Map<String, Lank> links,
      String rel,
      String address,
      Map<String, List<String>> query,
      long page) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(query);
    parameters.put("page", List.of(Long.toString(page)));
    String text =
        parameters.entrySet().stream()
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue().get(0)))
            .collect(Collectors.joining("&"));
    links.put(rel, Lank.get(address + "?" + text, rel));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
