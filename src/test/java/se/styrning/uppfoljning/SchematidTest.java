package se.styrning.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.organisation.Organ;
import se.styrning.organisation.Organtyp;
import se.styrning.uppfoljning.tillfalle.Schemafilter;
import se.styrning.uppfoljning.tillfalle.Tillfallesregler;

/** What the schedule of a municipality with very many boards costs. */
class SchematidTest {

  private static final int BOARDS = 800;

  @Test
  @DisplayName("UPP-155 Schemat läser varje organ ett visst antal gånger, hur många organen än är")
  void readsEachBoardAFewTimes() {
    Counted boards = new Counted();
    Tillfallesregler rules = Tillfallesregler.of(ConfigProvider.getConfig());
    long occasions =
        SchemaService.ofKommun(boards, new Schemafilter(), List.of(2022, 2023), rules).count();
    assertThat(occasions).isEqualTo(2 * 5 * BOARDS);
    assertThat(boards.reads).isEqualTo(3 * BOARDS);
  }

  /** Boards of one municipality that count how often one of them is read. */
  private static final class Counted extends AbstractList<Organ> implements RandomAccess {

    private final List<Organ> boards =
        IntStream.range(0, BOARDS)
            .mapToObj(i -> new Organ("1441-n" + i, "1441", Organtyp.NAMND, "N", null, null, null))
            .toList();

    private int reads;

    @Override
    public Organ get(int index) {
      reads++;
      return boards.get(index);
    }

    @Override
    public int size() {
      return BOARDS;
    }
  }
}
