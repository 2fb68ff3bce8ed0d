package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the service must hold after a walk, as the model says. */
final class Facit {

  private static final int FIRST_YEAR = 2040;
  private static final Pattern MARK = Pattern.compile("hemlig-[0-9]+-x");

  final List<Modellplan> plans =
      List.of(
          new Modellplan(FIRST_YEAR),
          new Modellplan(FIRST_YEAR + 1),
          new Modellplan(FIRST_YEAR + 2));

  /** Type and subject of every event there must be. */
  final List<String> events = new ArrayList<>();

  /** Operation and object of every audit row there must be. */
  final List<String> writes = new ArrayList<>();

  /** Organ, year and paragraph of every decision. */
  final Set<String> paragraphs = new TreeSet<>();

  /** Words that have been adopted with a plan, of all those that were written in drafts. */
  final Set<String> published = new TreeSet<>();

  private int marks;

  /** One of the plans, whatever the number. */
  Modellplan plan(int number) {
    return plans.get(number % plans.size());
  }

  /** The plans that are public, with the number of their last version. */
  Map<String, Integer> publicPlans() {
    Map<String, Integer> found = new LinkedHashMap<>();
    plans.stream()
        .filter(Modellplan::isPublic)
        .forEach(plan -> found.put(plan.planId, plan.versions.size()));
    return found;
  }

  /** A new word that is recognised wherever it comes out. */
  String mark() {
    marks++;
    return "hemlig-" + marks + "-x";
  }

  /** The words of a text that were made to be recognised. */
  static List<String> marks(String text) {
    return MARK.matcher(text).results().map(MatchResult::group).toList();
  }

  /** A write to something of a plan succeeded. */
  void wrote(Modellplan plan, String operation, String address) {
    assertThat(address).startsWith(plan.path());
    writes.add(operation + " " + address);
  }

  /** A decision of a plan was told. */
  void told(Modellplan plan, String what) {
    events.add("se.styrning.verksamhetsplan." + what + " " + plan.path());
  }
}
