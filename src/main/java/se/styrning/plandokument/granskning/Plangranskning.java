package se.styrning.plandokument.granskning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.styrning.ekonomi.EkonomiService;
import se.styrning.organisation.OrganisationService;
import se.styrning.plandokument.Plandokument;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.write.Body;
import se.styrning.shared.write.BodyReader;
import se.styrning.verksamhetsplan.PlanId;
import se.styrning.verksamhetsplan.innehall.Anmarkning;

/** Reviews whole plans before they are written; every fault is told at once. */
@ApplicationScoped
public class Plangranskning {

  private final BodyReader reader;
  private final ObjectMapper mapper;
  private final EkonomiService ekonomi;
  private final OrganisationService organisation;

  Plangranskning(
      BodyReader reader,
      ObjectMapper mapper,
      EkonomiService ekonomi,
      OrganisationService organisation) {
    this.reader = reader;
    this.mapper = mapper;
    this.ekonomi = ekonomi;
    this.organisation = organisation;
  }

  /**
   * The plan in a body, for the address it is written to, with remarks added where rounding may
   * explain a difference; any fault is 422.
   */
  public Plandokument review(Body body, PlanId expected) {
    JsonNode tree = body.tree();
    Granskning granskning = new Granskning(tree, reader.faults(body, Plandokument.class), mapper);
    granskning.identity(expected);
    granskning.uniqueness();
    granskning.references();
    List<Anmarkning> remarks = granskning.arithmetic(ekonomi);
    List<Fault> faults = granskning.faults();
    faults.addAll(Enhetsgranskning.faults(tree));
    faults.addAll(Tryckgranskning.faults(tree));
    if (!organisation.hasOrgan(expected.organ())) {
      faults.add(Fault.pekare("/organ", expected.organ(), Accepted.of("se", "/organ")));
    }
    BodyReader.refuse(faults);
    return reader.convert(tree, Plandokument.class).remarked(remarks);
  }

  /** The draft as it is adopted: reviewed once more, and not empty. */
  public Plandokument adoptable(Body body, PlanId expected) {
    Plandokument plan = review(body, expected);
    if (Planvarningar.isEmpty(plan)) {
      BodyReader.refuse(List.of(Fault.pekare("", null, Accepted.of("minst-en-del"))));
    }
    return plan;
  }
}
