package se.styrning.apiinfo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list's columns as W3C writes them: Metadata Vocabulary for Tabular Data (CSVW). */
final class Csvw {

  private Csvw() {}

  /** The metadata of a list as CSV in its standard dialect. */
  static Map<String, Object> of(Datalexikon.Tabell tabell, String base) {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "sv")));
    table.put("url", base + tabell.adress());
    table.put("dc:title", tabell.titel());
    table.put("dc:description", tabell.beskrivning());
    table.put("dc:license", Map.of("@id", Datalicens.ADRESS));
    table.put("dialect", dialect());
    table.put(
        "tableSchema", Map.of("columns", tabell.kolumner().stream().map(Csvw::column).toList()));
    return table;
  }

  private static Map<String, Object> dialect() {
    Map<String, Object> dialect = new LinkedHashMap<>();
    dialect.put("delimiter", ",");
    dialect.put("encoding", "utf-8");
    dialect.put("header", true);
    dialect.put("lineTerminators", List.of("\r\n"));
    return dialect;
  }

  private static Map<String, Object> column(Kolumn kolumn) {
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("name", kolumn.kolumn());
    column.put("titles", kolumn.kolumn());
    column.put("dc:description", kolumn.betydelse());
    column.put("datatype", kolumn.datatyp());
    column.put("required", !kolumn.kanSaknas());
    if (kolumn.flera()) {
      column.put("separator", "|");
    }
    put(column, "schema:unitText", kolumn.enhet());
    put(column, "rdfs:comment", kolumn.tecken());
    put(column, "dc:source", kolumn.kalla());
    return column;
  }

  private static void put(Map<String, Object> column, String name, @Nullable String value) {
    if (value != null) {
      column.put(name, value);
    }
  }
}
