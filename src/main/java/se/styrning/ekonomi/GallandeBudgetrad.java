package se.styrning.ekonomi;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Enhet;

/**
 * A budget row of a version in force with all that the lists across plans show and sort by. The
 * database makes it when a plan is adopted or revoked (V017); here it is only read.
 */
@Entity
@Immutable
@Table(name = "gallande_budgetrad")
class GallandeBudgetrad {

  @Id UUID id = new UUID(0, 0);
  String planId = "";
  int planbudgetar;
  boolean egetAr;
  String kommunkod = "";
  String organ = "";
  int budgetar;
  String omrade = "";
  int nummer;
  String namn = "";
  @Nullable String beskrivning;
  BigDecimal bruttoIntakt = BigDecimal.ZERO;
  BigDecimal bruttoKostnad = BigDecimal.ZERO;
  BigDecimal resultat = BigDecimal.ZERO;
  @Nullable BigDecimal forandring;
  String trycktBruttoIntakt = "";
  String trycktBruttoKostnad = "";
  String trycktResultat = "";
  int decimaler;

  @Enumerated(EnumType.STRING)
  Enhet enhet = Enhet.MNKR;

  @Nullable Integer kallrad;
  Instant andrad = Instant.EPOCH;
}
