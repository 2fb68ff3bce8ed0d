package se.styrning.shared.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;

/** How whole lists are written, and how many at a time. */
class StromTest {

  private static final int PARTS = 5;

  private final Vertx vertx = Vertx.vertx();
  private final StreamWatch vakt = new StreamWatch(Duration.ofMinutes(10), vertx);
  private int read;

  @AfterEach
  void close() {
    vertx.close();
  }

  @Test
  @DisplayName("API-031 Nästa del läses först när läsaren tagit den före")
  void readsNoFurtherThanItsReader() throws IOException {
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    OutputStream reader =
        new OutputStream() {
          @Override
          public void write(int b) {
            assertThat(read).isEqualTo(taken.size());
            taken.write(b);
          }
        };
    strom(PARTS).write(reader);
    assertThat(taken.toString(StandardCharsets.UTF_8)).isEqualTo("012345");
  }

  @Test
  @DisplayName("API-033 En läsare som inget tar, eller inte blir klar i tid, mister sin lista")
  void endsInTime() {
    StreamWatch.Vakt reader = vakt.watch(null);
    long now = System.nanoTime();
    assertThat(reader.isLate(now + Duration.ofSeconds(29).toNanos())).isFalse();
    assertThat(reader.isLate(now + Duration.ofSeconds(31).toNanos())).isTrue();
    StreamWatch.Vakt slow = new StreamWatch(Duration.ofSeconds(20), vertx).watch(null);
    assertThat(slow.isLate(now + Duration.ofSeconds(19).toNanos())).isFalse();
    assertThat(slow.isLate(now + Duration.ofSeconds(21).toNanos())).isTrue();
  }

  @Test
  @DisplayName("API-033 Ett fel mitt i listan avbryter den")
  void failsInTheMiddle() {
    RowStream<Integer> broken = strom(-1);
    assertThatThrownBy(() -> broken.write(new ByteArrayOutputStream()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("API-013 API-033 En packad lista som avbryts har inget slut att packa upp till")
  void failsInTheMiddleOfPacking() throws IOException {
    assertThat(unpacked(strom(PARTS, true))).isEqualTo("012345");
    assertThatThrownBy(() -> unpacked(strom(-1, true))).isInstanceOf(EOFException.class);
  }

  private static String unpacked(RowStream<Integer> strom) throws IOException {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try {
      strom.write(sent);
    } catch (IllegalStateException broken) {
      // What was sent before it broke is what the reader has.
    }
    try (var packed = new GZIPInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
      return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  @DisplayName("API-033 En läsare som går mitt i avbryter den")
  void readerLeaves() {
    RowStream<Integer> left = strom(PARTS);
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }
        };
    assertThatThrownBy(() -> left.write(gone)).isInstanceOf(IOException.class);
  }

  /** A list of one row and more parts of one row each; a negative number fails at once. */
  private RowStream<Integer> strom(int more) {
    return strom(more, false);
  }

  private RowStream<Integer> strom(int more, boolean gzip) {
    Iterator<List<Integer>> parts =
        more < 0
            ? failing()
            : IntStream.rangeClosed(1, more).mapToObj(i -> List.of(read = i)).iterator();
    Page<Integer> lista =
        Page.del(List.of(0), 1, null, Integer.class, row -> Links.self("/")).foljdAv(parts);
    return new RowStream<>(lista, new Digits(), gzip, vakt.watch(null));
  }

  private static Iterator<List<Integer>> failing() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public List<Integer> next() {
        throw new IllegalStateException();
      }
    };
  }

  private record Digits() implements RowStream.Radskrivare {

    @Override
    public byte[] head() {
      return new byte[0];
    }

    @Override
    public byte[] rows(List<?> rows) {
      return rows.get(0).toString().getBytes(StandardCharsets.UTF_8);
    }
  }
}
