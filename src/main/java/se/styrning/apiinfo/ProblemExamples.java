package se.styrning.apiinfo;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.Problem;
import se.styrning.shared.problem.ProblemFactory;
import se.styrning.shared.problem.ProblemType;

/**
 * How a problem of each type may come about; its document is made as any other.
 *
 * @param path what was called, below the API root
 */
record ProblemExamples(String path, DomainException failure) {

  private static final String PLAN = "1441-ks-2023";
  private static final String NEXT_PLAN = "1441-ks-2024";
  private static final String PLANS = "/verksamhetsplaner";
  private static final String DRAFT = PLANS + "/" + NEXT_PLAN + "/utkast";
  private static final String FEBRUARY = "1441-ks-2023-feb";
  private static final String APRIL = "1441-ks-2023-apr";
  private static final String IF_MATCH = "If-Match";

  Problem problem(String base, Locale language) {
    return ProblemFactory.of(base, language, URI.create(base).getPath() + path, failure);
  }

  static ProblemExamples of(ProblemType type) {
    return switch (type) {
      case OKAND_PARAMETER ->
          new ProblemExamples(
              "/kommuner",
              DomainException.unknownParameters(
                  List.of(
                      Fault.parameter(
                          "kommun",
                          "1441",
                          "csv, fields, jamforelsegrupp, lanskod, limit, page, sort")),
                  1));
      case OGILTIG_PARAMETER ->
          new ProblemExamples("/kommuner", DomainException.badParameter("limit", "0", "1–1000"));
      case OGILTIG_BEGARAN, URSPRUNG_EJ_TILLATET, FOR_STOR_BEGARAN -> plain(type, PLANS);
      case MEDIETYP_STODS_INTE ->
          standing(type, PLANS, Fault.parameter("Content-Type", "text/plain", "application/json"));
      case EJ_ACCEPTABELT_FORMAT ->
          standing(
              type,
              "/kommuner",
              Fault.parameter("Accept", "application/pdf", "application/json, text/csv"));
      case EJ_AUTENTISERAD -> plain(type, DRAFT);
      case EJ_BEHORIG -> of(type, DRAFT, null, "ej-behorig.detail", 1, "redaktor", "1441-ks");
      case FINNS_INTE ->
          new ProblemExamples(
              PLANS + "/1441-ks-1999",
              DomainException.notFound("planId", "1441-ks-1999", Accepted.of("se", PLANS)));
      case OKAND_SOKVAG -> plain(type, "/planer");
      case OTILLATEN_OVERGANG ->
          of(
              type,
              PLANS + "/" + NEXT_PLAN + "/beslut",
              Fault.pekare("/typ", "REVIDERING", "ANTAGANDE"),
              "otillaten-overgang.detail",
              NEXT_PLAN,
              "UTKAST",
              "ANTAGANDE");
      case BEFARAT_UNDERSKOTT ->
          of(
              type,
              step("behandling"),
              Fault.parameter("tillfalleId", APRIL, Accepted.of("beslutad-atgard")),
              "befarat-underskott.detail",
              "-2,1",
              "-2.1");
      case RAPPORT_OFULLSTANDIG ->
          of(
              type,
              step("inlamning"),
              Fault.pekare(
                  "/ekonomi/rader/3/kommentar",
                  null,
                  "Kommentera Utveckling och hållbarhet: prognosen är sämre än budgeten."),
              "rapport-ofullstandig.detail",
              APRIL,
              "1");
      case FINNS_REDAN ->
          of(
              type,
              PLANS,
              Fault.pekare("/planId", NEXT_PLAN, "ANTAGANDE"),
              "finns-redan.detail",
              "planId",
              NEXT_PLAN);
      case PARAGRAF_UPPTAGEN ->
          of(
              type,
              PLANS + "/" + NEXT_PLAN + "/beslut",
              Fault.pekare("/paragraf", "§ 66", Accepted.of("ledig-paragraf")),
              "paragraf-upptagen.detail",
              "1441-ks",
              "§ 66",
              "2023",
              PLAN);
      case EJ_I_OMFATTNINGEN ->
          of(
              type,
              "/uppfoljningar/" + FEBRUARY + "/inriktningar/3",
              Fault.parameter("tillfalleId", FEBRUARY, "APR, AUG, DEC"),
              "ej-i-omfattningen.detail",
              FEBRUARY,
              "POLITISKA_INRIKTNINGAR",
              "APR, AUG, DEC");
      case PLAN_EJ_ANTAGEN ->
          of(
              type,
              "/uppfoljningar/" + NEXT_PLAN + "-apr/inriktningar/3",
              Fault.parameter("tillfalleId", NEXT_PLAN + "-apr", Accepted.of("antagen-plan")),
              "plan-ej-antagen.detail",
              NEXT_PLAN,
              NEXT_PLAN + "-apr");
      case UPPHAVD ->
          of(
              type,
              PLANS + "/1441-ks-2022",
              Fault.parameter(
                  "planId", "1441-ks-2022", Accepted.of("se", PLANS + "/1441-ks-2022/versioner")),
              "upphavd.detail",
              "1441-ks-2022",
              "2022-12-31");
      case INAKTUELL_VERSION ->
          standing(type, DRAFT, Fault.parameter(IF_MATCH, "\"abc\"", "\"def\""));
      case OGILTIGT_INNEHALL ->
          of(
              type,
              PLANS,
              Fault.pekare("/malpaverkan/3/globaltMal", "18", Accepted.of("hogst", 17)),
              "ogiltigt-innehall.detail",
              "1");
      case NYCKEL_ANVAND ->
          standing(
              type,
              PLANS,
              Fault.parameter("Idempotency-Key", "plan-2024", Accepted.of("ny-nyckel")));
      case VILLKOR_SAKNAS ->
          standing(type, DRAFT, Fault.parameter(IF_MATCH, null, Accepted.of("etag")));
      case METOD_EJ_TILLATEN,
          FOR_LANG_ADRESS,
          FOR_MANGA_ANROP,
          FOR_STORA_HUVUDEN,
          INTERNT_FEL,
          TILLFALLIGT_OTILLGANGLIG ->
          plain(type, "/budgetrader");
    };
  }

  /** A problem of which its type says all there is to say. */
  private static ProblemExamples plain(ProblemType type, String path) {
    return new ProblemExamples(path, DomainException.of(type));
  }

  /** A problem with the type's standing text and what was wrong. */
  private static ProblemExamples standing(ProblemType type, String path, Fault fel) {
    return of(type, path, fel, type.slug() + ".standard");
  }

  private static ProblemExamples of(
      ProblemType type, String path, @Nullable Fault fel, String key, Object... arguments) {
    List<Fault> faults = fel == null ? List.of() : List.of(fel);
    return new ProblemExamples(path, new DomainException(type, faults, key, arguments));
  }

  private static String step(String step) {
    return "/uppfoljningar/" + APRIL + "/" + step;
  }
}
