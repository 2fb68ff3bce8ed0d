package se.styrning.uppfoljning.utfall;

import java.util.Arrays;
import java.util.List;
import se.styrning.testsupport.Uppfolj;

/** The worked example of April: invented outcomes and forecasts on the printed budget of 2023. */
final class April {

  private April() {}

  /**
   * One area.
   *
   * @param budget net of the year, as printed
   * @param helar net to date, six decimals
   * @param visat budget, outcome and deviation as people read them
   */
  record Rad(
      String omrade,
      String budget,
      String intakt,
      String kostnad,
      String helar,
      String utfall,
      String avvikelse,
      List<String> visat,
      String prognos,
      String prognosavvikelse,
      String foregaende,
      String forandring) {

    String rad() {
      return Uppfolj.row(omrade, intakt, kostnad, prognos);
    }

    String februari() {
      return Uppfolj.row(omrade, "null", "null", foregaende);
    }
  }

  static final List<Rad> RADER =
      """
      kommundirektor -8.3 0 -2.512 -2.766667 -2.512 0.254667 -2.8/-2.5/0.3 -8.0 0.3 -8.3 0.3
      ledning-och-internservice-kl -7.1 0 -2.401 -2.366667 -2.401 -0.034333 -2.4/-2.4/0.0 -7.1 0.0 -7.1 0.0
      politisk-organisation -7.8 0 -2.955 -2.6 -2.955 -0.355 -2.6/-3.0/-0.4 -8.4 -0.6 -7.8 -0.6
      utveckling-och-hallbarhet -77.5 1.390 -27.864 -25.833333 -26.474 -0.640667 -25.8/-26.5/-0.6 -78.9 -1.4 -78.0 -0.9
      ekonomi -31.8 0.512 -10.947 -10.6 -10.435 0.165 -10.6/-10.4/0.2 -31.8 0.0 -31.8 0.0
      hr -27.0 0.035 -9.128 -9.0 -9.093 -0.093 -9.0/-9.1/-0.1 -26.6 0.4 -27.0 0.4
      raddningstjanst -32.9 0 -10.967 -10.966667 -10.967 -0.000333 -11.0/-11.0/0.0 -32.9 0.0 -32.9 0.0
      ks-reserv -10.0 0 -1.250 -3.333333 -1.25 2.083333 -3.3/-1.3/2.1 -10.0 0.0 -10.0 0.0
      vuxenutbildning -22.3 8.104 -15.372 -7.433333 -7.268 0.165333 -7.4/-7.3/0.2 -22.3 0.0 -22.3 0.0
      stod-och-utveckling -10.6 0.790 -4.333 -3.533333 -3.543 -0.009667 -3.5/-3.5/0.0 -10.6 0.0 -10.6 0.0
      samhallsplanering -2.8 0 -0.905 -0.933333 -0.905 0.028333 -0.9/-0.9/0.0 -2.8 0.0 -2.8 0.0
      naringsliv-och-turism -8.0 0.081 -2.690 -2.666667 -2.609 0.057667 -2.7/-2.6/0.1 -8.0 0.0 -8.0 0.0
      funktionsstod -10.7 2.266 -6.018 -3.566667 -3.752 -0.185333 -3.6/-3.8/-0.2 -11.5 -0.8 -10.7 -0.8
      """
          .lines()
          .map(April::parse)
          .toList();

  private static Rad parse(String line) {
    String[] f = line.split(" ");
    List<String> visat = Arrays.asList(f[7].split("/"));
    return new Rad(f[0], f[1], f[2], f[3], f[4], f[5], f[6], visat, f[8], f[9], f[10], f[11]);
  }
}
