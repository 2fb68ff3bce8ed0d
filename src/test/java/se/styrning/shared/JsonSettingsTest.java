package se.styrning.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class JsonSettingsTest {

  @Inject ObjectMapper mapper;

  @ParameterizedTest
  @CsvSource({
    "50, '[', '', ']'",
    "50, '{\"a\":', 1, '}'",
    "100000, '', '', 'a'",
    "200, '', '', 'n'",
    "100, '', '', '1'"
  })
  @DisplayName("SAK-010 JSON på gränsen läses men inte över den: djup, text, namn och tal")
  void boundsDepthAndLengths(int most, String open, String middle, String close) {
    assertThatCode(() -> mapper.readTree(json(most, open, middle, close)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> mapper.readTree(json(most + 1, open, middle, close)))
        .isInstanceOf(StreamConstraintsException.class)
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  @DisplayName("SAK-010 Mycket djup JSON nekas utan att stacken tar slut")
  void refusesAbyss() {
    assertThatThrownBy(() -> mapper.readTree("[".repeat(1_000_000)))
        .isInstanceOf(StreamConstraintsException.class);
    assertThat(mapper.getFactory().streamReadConstraints().getMaxNestingDepth()).isEqualTo(50);
  }

  private static String json(int count, String open, String middle, String close) {
    return switch (close) {
      case "a" -> "\"" + close.repeat(count) + "\"";
      case "n" -> "{\"" + close.repeat(count) + "\":1}";
      case "1" -> close.repeat(count);
      default -> open.repeat(count) + middle + close.repeat(count);
    };
  }
}
