package se.styrning.shared.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.shared.cache.ReadyAnswers.Key;

class ReadyAnswersTest {

  private static final String PLAN = "/verksamhetsplaner/1441-ks-2023";

  private ReadyAnswers answers;

  @BeforeEach
  void confirmed() {
    answers = of(1_000_000);
    answers.confirm(System.nanoTime());
  }

  private static ReadyAnswers of(long bytes) {
    return new ReadyAnswers(
        Optional.of(new MemorySize(BigInteger.valueOf(bytes))), Duration.ofHours(1));
  }

  private static Key key(String uri) {
    return new Key("https://api.example.se/styrning/v1", uri, "application/json", false);
  }

  private static ReadyAnswer answer(int length) {
    return answer(PLAN, length);
  }

  private static ReadyAnswer answer(String subject, int length) {
    return new ReadyAnswer(
        subject,
        null,
        "\"tag\"",
        Map.of(),
        Map.of(),
        Buffer.buffer(new byte[length]),
        System.nanoTime());
  }

  @Test
  @DisplayName("API-021 Ett färdigt svar ges bara så länge det är bekräftat att inget har hänt")
  void trustsForASecond() {
    answers.keep(key(PLAN), answers.changes(), answer(10));
    assertThat(answers.find(key(PLAN))).isNotNull();
    answers.confirm(System.nanoTime() - ReadyAnswers.TRUST.toNanos());
    assertThat(answers.find(key(PLAN))).isNull();
    answers.confirm(System.nanoTime());
    assertThat(answers.find(key(PLAN))).isNotNull();
  }

  @Test
  @DisplayName(
      "DRIFT-031 När databasen inte svarar ges det som är färdigt som obekräftat, en bestämd tid")
  void givesUnconfirmed() {
    answers.keep(key(PLAN), answers.changes(), answer(10));
    long second = Duration.ofSeconds(1).toNanos();
    answers.confirm(System.nanoTime() - 2 * second);
    assertThat(answers.findUnconfirmed(key(PLAN))).isEmpty();
    answers.ask(System.nanoTime() - second);
    assertThat(answers.findUnconfirmed(key(PLAN)).orElseThrow().age().toSeconds()).isEqualTo(2);
    assertThat(answers.findUnconfirmed(key(PLAN + "/beslut"))).isEmpty();
    answers.confirm(System.nanoTime() - 2 * second);
    answers.ask(System.nanoTime());
    assertThat(answers.findUnconfirmed(key(PLAN))).isEmpty();
    answers.fail();
    assertThat(answers.findUnconfirmed(key(PLAN))).isPresent();
    answers.confirm(System.nanoTime() - 3600 * second);
    answers.ask(System.nanoTime() - second);
    assertThat(answers.findUnconfirmed(key(PLAN))).isEmpty();
    answers.confirm(System.nanoTime());
    assertThat(answers.findUnconfirmed(key(PLAN))).isEmpty();
  }

  @Test
  @DisplayName("API-021 Innan något är bekräftat ges inga färdiga svar")
  void trustsNothingAtStart() {
    ReadyAnswers started = of(1_000_000);
    started.keep(key(PLAN), started.changes(), answer(10));
    assertThat(started.find(key(PLAN))).isNull();
  }

  @Test
  @DisplayName("API-040 Allt som hålls färdigt vägs: adress, värd och huvuden som innehåll")
  void weighsAll() {
    String text = "a".repeat(100_000);
    Key ofAddress = new Key("https://api.example.se", "/" + text, "text/csv", false);
    Key ofHost = new Key("https://" + text, PLAN, "text/csv", false);
    ReadyAnswer ofHeader =
        new ReadyAnswer(
            PLAN,
            null,
            "\"tag\"",
            ReadyAnswer.optimized(Map.of("Link", text)),
            Map.of(),
            Buffer.buffer(),
            System.nanoTime());
    ReadyAnswers small = of(50_000);
    small.confirm(System.nanoTime());
    small.keep(ofAddress, small.changes(), answer(10));
    small.keep(ofHost, small.changes(), answer(10));
    small.keep(key(PLAN + "/beslut"), small.changes(), ofHeader);
    small.keep(key(PLAN), small.changes(), answer(10));
    assertThat(small.find(ofAddress)).isNull();
    assertThat(small.find(ofHost)).isNull();
    assertThat(small.find(key(PLAN + "/beslut"))).isNull();
    assertThat(small.find(key(PLAN))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/verksamhetsplaner/1441-ks-2023, false",
    "/verksamhetsplaner/1441-ks-2023/budgetandringar/1, false",
    "/verksamhetsplaner/1441-ks-20231, true",
    "/verksamhetsplaner/1441-ks-2024, true",
    "/verksamhetsplaner, true",
    "/organ/1441-ks, true"
  })
  @DisplayName("API-021 Det som händer en plan glömmer den planens svar och ingen annans")
  void forgetsOneResource(String address, boolean kept) {
    answers.keep(key(PLAN), answers.changes(), answer(10));
    answers.forget(address);
    assertThat(answers.find(key(PLAN)) != null).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "/verksamhetsplaner/1441-ks-2023, false",
    "/verksamhetsplaner/1489-ks-2024/budgetandringar/1, false",
    "/verksamhetsplanerna/1441-ks-2023, true",
    "/uppfoljningar/1441-ks-2023-apr, true",
    "/organ/1441-ks, true"
  })
  @DisplayName("API-021 Det som händer någon plan glömmer listorna över alla planer")
  void forgetsListsOfAll(String address, boolean kept) {
    Key list = key("/budgetrader?limit=50");
    answers.keep(list, answers.changes(), answer("/verksamhetsplaner", 10));
    answers.forget(address);
    assertThat(answers.find(list) != null).isEqualTo(kept);
  }

  @Test
  @DisplayName("API-021 Ett svar som började göras före en ändring sparas inte")
  void keepsNothingOfBefore() {
    long before = answers.changes();
    answers.forget("/verksamhetsplaner/1441-ks-2024");
    answers.keep(key(PLAN), before, answer(10));
    assertThat(answers.find(key(PLAN))).isNull();
  }

  @Test
  @DisplayName("API-021 När vad som helst kan ha hänt glöms varje svar, också det som just görs")
  void forgetsEverything() {
    long before = answers.changes();
    answers.keep(key(PLAN), before, answer(10));
    answers.forgetAll();
    answers.keep(key(PLAN + "/beslut"), before, answer(10));
    assertThat(answers.find(key(PLAN))).isNull();
    assertThat(answers.find(key(PLAN + "/beslut"))).isNull();
  }

  @Test
  @DisplayName("API-021 Färdiga svar ryms i det minne som ställts in")
  void isBounded() {
    ReadyAnswers small = of(10_000);
    small.confirm(System.nanoTime());
    for (int i = 0; i < 100; i++) {
      small.keep(key(PLAN + "?page=" + i), small.changes(), answer(500));
    }
    long kept = 0;
    for (int i = 0; i < 100; i++) {
      kept += small.find(key(PLAN + "?page=" + i)) == null ? 0 : 1;
    }
    assertThat(kept).isBetween(1L, 6L);
    ReadyAnswers none = of(0);
    none.confirm(System.nanoTime());
    none.keep(key(PLAN), none.changes(), answer(10));
    assertThat(none.find(key(PLAN))).isNull();
  }
}
