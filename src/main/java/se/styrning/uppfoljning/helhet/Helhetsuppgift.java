package se.styrning.uppfoljning.helhet;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.agenda.Agendamal;
import se.styrning.uppfoljning.agenda.Agendauppfoljning;
import se.styrning.uppfoljning.geh.Gehperspektiv;
import se.styrning.uppfoljning.geh.Gehuppfoljning;
import se.styrning.uppfoljning.geh.Perspektivbedomning;
import se.styrning.verksamhetsplan.innehall.Verksamhetsperspektiv;

/**
 * What has been entered for a municipality at one occasion, and nothing that is derived. It is
 * stored as JSON.
 *
 * @param jamforelsegrupp the group to compare with; null for the one of the installation
 */
record Helhetsuppgift(
    @Nullable String kommentar,
    @Nullable String jamforelsegrupp,
    @Nullable String gehKommentar,
    List<Perspektiv> perspektiv,
    @Nullable String agendaKommentar,
    List<Mal> mal,
    @Nullable Balanskravsprognos balanskravsprognos) {

  static final Helhetsuppgift NOTHING =
      new Helhetsuppgift(null, null, null, List.of(), null, List.of(), null);

  /** An assessed perspective. */
  record Perspektiv(
      int nummer, @Nullable Perspektivbedomning bedomning, @Nullable String kommentar) {}

  /** A goal with words about it. */
  record Mal(int globaltMal, String kommentar) {}

  /**
   * What a document says that is not derived.
   *
   * @param usual the group of the installation, which is not worth keeping
   */
  static Helhetsuppgift of(Helhetsuppfoljning document, @Nullable String usual) {
    Gehuppfoljning geh = document.geh();
    Agendauppfoljning agenda = document.agenda();
    String grupp = geh.jamforelsegrupp();
    return new Helhetsuppgift(
        document.kommentar(),
        grupp == null || grupp.equals(usual) ? null : grupp,
        geh.kommentar(),
        perspektiv(geh.verksamhetsperspektiv()),
        agenda == null ? null : agenda.kommentar(),
        agenda == null ? List.of() : mal(agenda.globalaMal()),
        document.balanskravsprognos());
  }

  private static List<Perspektiv> perspektiv(List<Gehperspektiv> alla) {
    return alla.stream()
        .filter(p -> p.bedomning() != null || p.kommentar() != null)
        .map(p -> new Perspektiv(p.nummer(), p.bedomning(), p.kommentar()))
        .sorted(Comparator.comparingInt(Perspektiv::nummer))
        .toList();
  }

  private static List<Mal> mal(List<Agendamal> alla) {
    return alla.stream()
        .flatMap(
            mal -> {
              String kommentar = mal.kommentar();
              return kommentar == null
                  ? Stream.empty()
                  : Stream.of(new Mal(mal.globaltMal(), kommentar));
            })
        .sorted(Comparator.comparingInt(Mal::globaltMal))
        .toList();
  }

  /** A perspective of the plan as it is assessed. */
  Gehperspektiv assessed(Verksamhetsperspektiv of) {
    return perspektiv.stream()
        .filter(entered -> entered.nummer() == of.nummer())
        .findFirst()
        .map(entered -> Gehperspektiv.of(of, entered.bedomning(), entered.kommentar()))
        .orElseGet(() -> Gehperspektiv.of(of, null, null));
  }

  /** The words about a global goal; null where there are none. */
  @Nullable String words(int globaltMal) {
    return mal.stream()
        .filter(entered -> entered.globaltMal() == globaltMal)
        .map(Mal::kommentar)
        .findFirst()
        .orElse(null);
  }

  boolean isEmpty() {
    return equals(NOTHING);
  }
}
