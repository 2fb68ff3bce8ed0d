package se.styrning.verksamhetsplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan stands, which decides what may be done with it next.
 *
 * @param gallande the number of the last decided version; null when nothing is decided
 * @param antagen the day that version was adopted
 * @param utkast the number a draft will have as a version; null without a draft
 * @param upphavd the day the plan was repealed; null while it is not
 * @param anmald whether that version has been reported to kommunfullmäktige
 */
public record Planlage(
    @Nullable Integer gallande,
    @Nullable LocalDate antagen,
    @Nullable Integer utkast,
    @Nullable LocalDate upphavd,
    boolean anmald) {

  /** The decisions that are possible now. */
  public List<Beslutstyp> legal() {
    List<Beslutstyp> legal = new ArrayList<>();
    boolean inForce = gallande != null && upphavd == null;
    if (utkast != null) {
      legal.add(Beslutstyp.ANTAGANDE);
    }
    if (inForce && !anmald) {
      legal.add(Beslutstyp.ANMALAN_KF);
    }
    if (gallande != null && utkast == null) {
      legal.add(Beslutstyp.REVIDERING);
    }
    if (inForce && utkast == null) {
      legal.add(Beslutstyp.UPPHAVANDE);
    }
    return legal;
  }

  /** The state in one word. */
  public Planstatus status() {
    if (gallande == null) {
      return Planstatus.UTKAST;
    }
    return upphavd == null ? Planstatus.ANTAGEN : Planstatus.UPPHAVD;
  }
}
