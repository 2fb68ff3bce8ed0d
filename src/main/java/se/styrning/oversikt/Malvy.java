package se.styrning.oversikt;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.styrning.globalamal.GlobaltMal;
import se.styrning.shared.html.Naming;
import se.styrning.verksamhetsplan.malpaverkan.Malpaverkan;
import se.styrning.verksamhetsplan.malpaverkan.Paverkansgrad;

/**
 * What the plan means for a goal.
 *
 * @param farg the goal's own colour
 * @param angivet whether the plan says to what degree it bears on the goal
 */
record Malvy(
    int nummer, String namn, String farg, String grad, boolean angivet, @Nullable String motiv) {

  static List<Malvy> of(List<Malpaverkan> paverkan, List<GlobaltMal> alla) {
    Map<Integer, GlobaltMal> mal =
        alla.stream().collect(Collectors.toMap(GlobaltMal::nummer, Function.identity()));
    return paverkan.stream()
        .flatMap(rad -> Stream.ofNullable(mal.get(rad.globaltMal())).map(det -> of(rad, det)))
        .toList();
  }

  private static Malvy of(Malpaverkan rad, GlobaltMal mal) {
    return new Malvy(
        mal.nummer(),
        mal.namn(),
        mal.farg(),
        Naming.of(rad.grad()),
        rad.grad() != Paverkansgrad.EJ_ANGIVEN,
        rad.motiv());
  }
}
