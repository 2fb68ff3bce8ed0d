/** What is written: addresses and bodies. */
final class Plans {

  static final String ORGAN = "1441-ks";
  static final String COPIES = "/verksamhetsplaner/1441-ks-2023/kopia";

  private static final String DAY = "2024-05-06";

  private Plans() {}

  static String plan(int year) {
    return "/verksamhetsplaner/" + ORGAN + "-" + year;
  }

  static String draft(int year) {
    return plan(year) + "/utkast";
  }

  static String sections(int year) {
    return draft(year) + "/avsnitt";
  }

  static String decisions(int year) {
    return plan(year) + "/beslut";
  }

  static String copy(int year) {
    return "{\"budgetar\":" + year + "}";
  }

  static String section(String id, String text) {
    return """
    {"id":"%s","ordning":90,"niva":1,"rubrik":"Prov","rubriker":["Prov"],"ursprung":"PLAN",\
    "stycken":[{"form":"STYCKE","text":"%s","kallrader":[]}]}\
    """
        .formatted(id, text);
  }

  static String decision(String type, int paragraph) {
    return "{\"typ\":\"%s\",\"organ\":\"%s\",\"datum\":\"%s\",\"paragraf\":\"§ %d\"}"
        .formatted(type, ORGAN, DAY, paragraph);
  }
}
