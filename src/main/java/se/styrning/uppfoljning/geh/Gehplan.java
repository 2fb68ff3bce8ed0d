package se.styrning.uppfoljning.geh;

import java.util.List;
import se.styrning.ekonomi.mal.FinansielltMal;
import se.styrning.verksamhetsplan.innehall.Verksamhetsperspektiv;

/** What a plan says of good economic management, in the version that counts. */
public record Gehplan(
    String planId,
    int planversion,
    List<FinansielltMal> mal,
    List<Verksamhetsperspektiv> perspektiv) {}
