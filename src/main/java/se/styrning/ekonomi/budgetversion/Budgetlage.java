package se.styrning.ekonomi.budgetversion;

import java.time.LocalDate;
import java.util.List;

/**
 * The budget in force on a day.
 *
 * @param antagenEfter the version was adopted after the day, since none was in force on it
 * @param budgetversion 0 as adopted, then one more for each decided change
 * @param omraden the areas in the plan's order
 */
public record Budgetlage(
    String planId,
    int planversion,
    LocalDate antagen,
    boolean antagenEfter,
    int budgetversion,
    List<Omradeslage> omraden,
    Ram ram) {}
