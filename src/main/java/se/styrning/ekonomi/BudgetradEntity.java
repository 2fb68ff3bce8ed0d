package se.styrning.ekonomi;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Enhet;

/** A printed budget row of an area; the printed strings stand beside the figures. */
@Entity
@Table(name = "budgetrad")
class BudgetradEntity {

  @Id UUID id = UUID.randomUUID();

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @Nullable ProduktionsomradeEntity produktionsomrade;

  UUID planversionId = new UUID(0, 0);
  int budgetar;
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

  /** The finest print of the three, so that none is rounded when it is read. */
  private static int decimals(Budgetrad rad) {
    return IntStream.of(
            0, rad.bruttoIntakt().scale(), rad.bruttoKostnad().scale(), rad.resultat().scale())
        .max()
        .getAsInt();
  }

  static BudgetradEntity of(
      ProduktionsomradeEntity omrade, Budgetrad rad, @Nullable BigDecimal forandring) {
    BudgetradEntity entity = new BudgetradEntity();
    entity.produktionsomrade = omrade;
    entity.planversionId = omrade.planversionId;
    entity.budgetar = rad.budgetar();
    entity.bruttoIntakt = rad.bruttoIntakt();
    entity.bruttoKostnad = rad.bruttoKostnad();
    entity.resultat = rad.resultat();
    entity.forandring = forandring;
    entity.trycktBruttoIntakt = rad.tryckt().bruttoIntakt();
    entity.trycktBruttoKostnad = rad.tryckt().bruttoKostnad();
    entity.trycktResultat = rad.tryckt().resultat();
    entity.decimaler = decimals(rad);
    entity.enhet = rad.enhet();
    entity.kallrad = rad.kallrad();
    return entity;
  }
}
