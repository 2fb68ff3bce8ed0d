package se.styrning.statistik;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import se.styrning.ekonomi.mal.FinansielltMal;
import se.styrning.indikator.Indikator;
import se.styrning.shared.answer.Item;
import se.styrning.shared.link.Links;
import se.styrning.verksamhetsplan.Plandel;
import se.styrning.verksamhetsplan.Planinnehall;
import se.styrning.verksamhetsplan.Planlasning;
import se.styrning.verksamhetsplan.Verksamhetsplan;

@ApplicationScoped
class StatistikService {

  private final Planlasning planer;

  StatistikService(Planlasning planer) {
    this.planer = planer;
  }

  Item<Statistik> indikatorer(String planId) {
    return table(
        planId,
        Indikator.DEL,
        Matserie::of,
        "Planens indikatorer",
        new Tabell.Axel("indikator", "Indikator"),
        new Tabell.Axel("matar", "Mätår"));
  }

  Item<Statistik> finansiellaMal(String planId) {
    return table(
        planId,
        FinansielltMal.DEL,
        Matserie::of,
        "Planens finansiella mål",
        new Tabell.Axel("mal", "Finansiellt mål"),
        new Tabell.Axel("avserAr", "År"));
  }

  private <T> Item<Statistik> table(
      String planId,
      Plandel<T> del,
      Function<T, Matserie> serie,
      String namn,
      Tabell.Axel matt,
      Tabell.Axel ar) {
    Verksamhetsplan plan = planer.summary(planId);
    Planinnehall innehall = planer.version(planId, plan.planversion());
    Instant andrad = Objects.requireNonNull(innehall.andrad());
    List<Matserie> serier = planer.elements(innehall, del).stream().map(serie).toList();
    String address = "/verksamhetsplaner/" + planId;
    return new Item<>(
        new Tabell(namn, matt, ar, serier).of(plan, andrad),
        Links.self(address + "/statistik/" + del.sokvag())
            .med("alternate", del.path(planId))
            .med("verksamhetsplan", address));
  }
}
