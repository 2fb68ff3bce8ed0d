package se.styrning.uppfoljning.helhet;

import java.util.List;
import se.styrning.ekonomi.FinansielltMal;
import se.styrning.verksamhetsplan.innehall.Verksamhetsperspektiv;

/** What a plan says of good economic management, in the version that counts. */
record Gehplan(
    String planId,
    int planversion,
    List<FinansielltMal> mal,
    List<Verksamhetsperspektiv> perspektiv) {}
