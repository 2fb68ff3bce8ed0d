package se.styrning.shared.problem;

import java.util.Locale;

/**
 * Every kind of problem the API can answer with. The slug is the last part of the {@code type} URI,
 * which resolves to an explanation at {@code /problemtyper/{slug}}; texts live in {@code
 * problem_sv.properties} and {@code problem_en.properties}.
 */
public enum ProblemType {
  OKAND_PARAMETER(400),
  OGILTIG_PARAMETER(400),
  OGILTIG_BEGARAN(400),
  EJ_AUTENTISERAD(401),
  EJ_BEHORIG(403),
  URSPRUNG_EJ_TILLATET(403),
  FINNS_INTE(404),
  OKAND_SOKVAG(404),
  METOD_EJ_TILLATEN(405),
  EJ_ACCEPTABELT_FORMAT(406),
  OTILLATEN_OVERGANG(409),
  BEFARAT_UNDERSKOTT(409),
  RAPPORT_OFULLSTANDIG(409),
  FINNS_REDAN(409),
  PARAGRAF_UPPTAGEN(409),
  EJ_I_OMFATTNINGEN(409),
  PLAN_EJ_ANTAGEN(409),
  UPPHAVD(410),
  INAKTUELL_VERSION(412),
  FOR_STOR_BEGARAN(413),
  FOR_LANG_ADRESS(414),
  MEDIETYP_STODS_INTE(415),
  OGILTIGT_INNEHALL(422),
  NYCKEL_ANVAND(422),
  VILLKOR_SAKNAS(428),
  FOR_MANGA_ANROP(429),
  FOR_STORA_HUVUDEN(431),
  INTERNT_FEL(500),
  TILLFALLIGT_OTILLGANGLIG(503);

  private final int status;

  ProblemType(int status) {
    this.status = status;
  }

  /** The HTTP status that always goes with this type. */
  public int status() {
    return status;
  }

  /** The name in URLs, for example {@code okand-parameter}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The type for a status that the framework itself chose; 400 or 500 where none is closer. */
  public static ProblemType ofStatus(int status) {
    return switch (status) {
      case 401 -> EJ_AUTENTISERAD;
      case 403 -> EJ_BEHORIG;
      case 404 -> OKAND_SOKVAG;
      case 405 -> METOD_EJ_TILLATEN;
      case 406 -> EJ_ACCEPTABELT_FORMAT;
      case 413 -> FOR_STOR_BEGARAN;
      case 414 -> FOR_LANG_ADRESS;
      case 415 -> MEDIETYP_STODS_INTE;
      case 429 -> FOR_MANGA_ANROP;
      case 431 -> FOR_STORA_HUVUDEN;
      case 503 -> TILLFALLIGT_OTILLGANGLIG;
      default -> status >= 500 ? INTERNT_FEL : OGILTIG_BEGARAN;
    };
  }
}
