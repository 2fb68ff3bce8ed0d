package se.styrning.ekonomi.budgetversion;

/** The budget of an area as adopted, its decided changes, and both together. */
public record Omradeslage(
    int nummer, String omrade, String namn, Belopp ursprunglig, Belopp andring, Belopp reviderad) {}
