package se.styrning.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  private static final String TEXT =
      """
      {"namn":"Mål","antal":3,"stort":9223372036854775808,"varde":1.50,"hundra":100.00,"litet":-0.001,"enorm":1.5e300,"langt":4294967296,"citat":"a\\"\\u00e5\\n","sant":true,"tomt":null,
       "_links":{"self":{"href":"/a"}},"x-sla":"ja","class":"k","size":7,"lista":[],
       "poster":[{"id":"a","delar":[{"tal":1},{"tal":2.0}],"inre":{"text":"x"}},
                 {"id":"b","delar":[{"tal":3}],"inre":null},
                 {"id":null,"delar":[]},
                 null],
       "rutor":[[1,2],[3]]}""";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "$",
        "namn",
        "hundra",
        "litet",
        "enorm",
        "langt",
        "citat",
        "antal",
        "stort",
        "varde",
        "sant",
        "tomt",
        "saknas",
        "saknas.mer",
        "tomt.mer",
        "saknas[0]",
        "_links.self.href",
        "x-sla",
        "class",
        "size",
        "lista",
        "lista[0]",
        "lista.id",
        "poster",
        "poster[1].id",
        "poster[3]",
        "poster[3].id",
        "poster[9]",
        "poster[9].id",
        "poster.id",
        "poster.delar",
        "poster.delar.tal",
        "poster.delar[0].tal",
        "poster[0].delar.tal",
        "poster[0].delar[1].tal",
        "poster.inre",
        "poster.inre.text",
        "rutor[0][1]",
        "rutor[1]",
        "poster.size()",
        "poster.delar.flatten()",
        "poster[0].delar.findAll { it.tal > 1 }.tal",
        "poster[0].delar.find{it.tal == 1}.tal",
        "poster[-1]",
        "'namn'"
      })
  @DisplayName("KON-006 Svar läses i proven som REST Assured läser dem, med varje tal lika exakt")
  void readsAsRestAssured(String path) {
    assertThat(Json.of(TEXT).<Object>get(path)).isEqualTo(new JsonPath(TEXT).get(path));
    JsonPath exact = new JsonPath(TEXT).using(new JsonPathConfig(NumberReturnType.BIG_DECIMAL));
    assertThat(Json.exact(TEXT).<Object>get(path)).isEqualTo(exact.get(path));
    assertThat(Json.exact(TEXT).getString(path)).isEqualTo(exact.getString(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"namn.mer", "namn[0]", "antal[0]", "rutor.x", "poster[", "poster..id"})
  @DisplayName("KON-006 En väg utan mening har den mening, eller det fel, som REST Assured ger den")
  void meansWhatRestAssuredMeans(String path) {
    assertThat(outcome(Json.of(TEXT), path)).isEqualTo(outcome(new JsonPath(TEXT), path));
  }

  private static String outcome(JsonPath json, String path) {
    try {
      return String.valueOf(json.<Object>get(path));
    } catch (IllegalArgumentException refused) {
      return refused.getMessage();
    }
  }

  @Test
  @DisplayName("KON-006 En rot läggs före varje väg")
  void readsFromARoot() {
    assertThat(Json.of(TEXT).setRootPath("poster[0]").getList("delar.tal"))
        .isEqualTo(new JsonPath(TEXT).setRootPath("poster[0]").getList("delar.tal"));
  }
}
