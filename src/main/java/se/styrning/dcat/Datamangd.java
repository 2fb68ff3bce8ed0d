package se.styrning.dcat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.styrning.shared.list.ListNames;

/**
 * A list that everyone may pull whole, as the contract describes it.
 *
 * @param namn its address below the API root, without the slash
 * @param lista what it is called where its columns are explained
 * @param medietyper the formats it is given in
 * @param hel what is asked of it to have it whole as CSV
 */
record Datamangd(
    String namn,
    String lista,
    String titel,
    String beskrivning,
    List<String> medietyper,
    String hel) {

  static final String CSV = "text/csv";

  /** A calendar is of one board or municipality, so not of the whole list. */
  private static final String CALENDAR = "text/calendar";

  /** The tag of the lists about the API itself. */
  private static final String ABOUT_API = "Om API:et";

  /** Every list of the contract, but those that ask for a token or are below something. */
  static List<Datamangd> alla(JsonNode contract) {
    return contract.path("paths").properties().stream()
        .filter(path -> !path.getKey().contains("{"))
        .flatMap(
            path ->
                Stream.of(path.getValue().path("get"))
                    .filter(Datamangd::isPublicList)
                    .map(operation -> of(path.getKey().substring(1), operation)))
        .toList();
  }

  private static boolean isPublicList(JsonNode operation) {
    return operation.path("operationId").asText().matches("(list|follow)[A-Z].*")
        && !operation.has("security")
        && !operation.path("tags").path(0).asText().equals(ABOUT_API);
  }

  private static Datamangd of(String namn, JsonNode operation) {
    List<String> types = new ArrayList<>();
    operation.at("/responses/200/content").fieldNames().forEachRemaining(types::add);
    types.remove(CALENDAR);
    return new Datamangd(
        namn,
        ListNames.of(operation.path("operationId").asText()),
        operation.path("summary").asText(),
        operation.path("description").asText(),
        types,
        ListNames.whole(operation.path("parameters").findValuesAsText("name")));
  }

  boolean isCsv() {
    return medietyper.contains(CSV);
  }

  /** The address that gives a format, some of them to who accepts nothing else. */
  String adress(String mediaType) {
    return "/" + namn + (mediaType.equals(CSV) ? hel : "");
  }
}
