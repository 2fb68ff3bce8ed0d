package se.styrning.oversikt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.Budgettotal;
import se.styrning.ekonomi.Produktionsomrade;
import se.styrning.globalamal.GlobaltMalService;
import se.styrning.indikator.Indikator;
import se.styrning.organisation.OrganisationService;
import se.styrning.shared.answer.FileAnswer;
import se.styrning.shared.html.PageFile;
import se.styrning.shared.html.Style;
import se.styrning.uppfoljning.SchemaService;
import se.styrning.verksamhetsplan.Planinnehall;
import se.styrning.verksamhetsplan.Planlasning;
import se.styrning.verksamhetsplan.Verksamhetsplan;
import se.styrning.verksamhetsplan.malpaverkan.Malpaverkan;

/** Puts the page together of what the features know, a fixed number of statements a page. */
@ApplicationScoped
class OversiktService {

  private static final String STYLE = Style.of("oversikt/sida.css");

  /** The most plans to choose from on one page; the API has them all. */
  private static final int MOST = 100;

  private final Planlasning planer;
  private final OrganisationService organisation;
  private final GlobaltMalService globalaMal;
  private final SchemaService schema;

  OversiktService(
      Planlasning planer,
      OrganisationService organisation,
      GlobaltMalService globalaMal,
      SchemaService schema) {
    this.planer = planer;
    this.organisation = organisation;
    this.globalaMal = globalaMal;
    this.schema = schema;
  }

  /**
   * The page of a plan; without one that of the only plan, or the plans to choose from.
   *
   * @param base the public address of the API root, which the questions are asked at
   */
  FileAnswer page(@Nullable String planId, String base) {
    if (planId != null) {
      return plan(planer.summary(planId), base);
    }
    List<Verksamhetsplan> planerna = planer.newest(MOST);
    return planerna.size() == 1 ? plan(planerna.get(0), base) : choice(planerna, base);
  }

  private FileAnswer plan(Verksamhetsplan plan, String base) {
    Planinnehall innehall = planer.inForce(plan.planId());
    Planvy vy =
        new Planvy(
            plan,
            organisation.getOrgan(plan.organ()).namn(),
            organisation.getKommun(plan.kommunkod()).namnFullt(),
            Ekonomivy.of(
                plan.budgetar(),
                planer.elements(innehall, Produktionsomrade.DEL),
                planer.elements(innehall, Budgettotal.DEL)),
            Indikatorvy.of(planer.elements(innehall, Indikator.DEL)),
            Malvy.of(planer.elements(innehall, Malpaverkan.DEL), globalaMal.all()),
            Tillfallesvy.of(schema.year(plan.organ(), plan.kommunkod(), plan.budgetar())),
            Fragor.of(plan, base));
    return PageFile.of(Sidor.plan(vy, STYLE).render());
  }

  private FileAnswer choice(List<Verksamhetsplan> planerna, String base) {
    Map<String, String> organ =
        organisation.names(planerna.stream().map(Verksamhetsplan::organ).distinct().toList());
    return PageFile.of(Sidor.val(Planval.of(planerna, organ, MOST, base), STYLE).render());
  }
}
