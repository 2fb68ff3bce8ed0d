package se.styrning.ekonomi.budgetversion;

import java.math.BigDecimal;

/**
 * The frame of the board, net: the printed total as adopted, what kommunfullmäktige has changed it
 * by, and both together.
 */
public record Ram(BigDecimal ursprunglig, BigDecimal andring, BigDecimal reviderad) {}
