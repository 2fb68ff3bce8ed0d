package se.styrning.kontrakt;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrning.testsupport.Contract;
import se.styrning.testsupport.Contract.Operation;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.TestTokens;

/**
 * Who may do what, for each operation of the contract one rule, and callers of every kind with what
 * each of them holds for kommunstyrelsen in Lerum, 1441-ks.
 */
final class Anroparmatris {

  static final int LET_THROUGH = 0;
  private static final int UNAUTHENTICATED = 401;
  private static final int FORBIDDEN = 403;

  /** Who is let through. */
  enum Rule {
    /** Anyone; who sends a token must send one that is good. */
    EVERYBODY,
    /** Who has a token, and sees what it gives insight in. */
    ANY_TOKEN,
    /** Who administers any kommun, and sees what is of its own. */
    ANY_ADMINISTRATOR,
    /** Who works for the organ in any role, or administers its kommun. */
    INSIGHT,
    /** The same until the report is handed in, and then everybody. */
    INSIGHT_UNTIL_HANDED_IN,
    EDITOR,
    CONTROLLER,
    SECRETARY,
    ADMINISTRATOR
  }

  /**
   * Someone who calls.
   *
   * @param token null for none
   * @param valid whether the token is good
   * @param roles what it gives for 1441-ks, and administrator for 1441
   * @param insight whether it gives insight in 1441-ks
   * @param administers whether it administers any kommun
   */
  record Caller(
      String name,
      String token,
      boolean valid,
      Set<String> roles,
      boolean insight,
      boolean administers) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static final Map<Rule, Set<String>> OTHERS = new EnumMap<>(Rule.class);

  static {
    OTHERS.put(Rule.ANY_TOKEN, Set.of("listUtkast"));
    OTHERS.put(Rule.ANY_ADMINISTRATOR, Set.of("listRevisionslogg"));
    OTHERS.put(
        Rule.INSIGHT,
        Set.of(
            "getUtkast",
            "getUtkastAvsnitt",
            "getUtkastIndikator",
            "getUtkastInriktning",
            "getUtkastMalpaverkan",
            "getUtkastProduktionsomrade"));
    OTHERS.put(
        Rule.INSIGHT_UNTIL_HANDED_IN,
        Set.of(
            "listAtgarder",
            "getAtgard",
            "listRapportavsnitt",
            "getRapportavsnitt",
            "listIndikatoruppfoljningar",
            "getIndikatoruppfoljning",
            "listInriktningsuppfoljningar",
            "getInriktningsuppfoljning",
            "listManadsutfall",
            "getRapport",
            "listRapportformer",
            "getUtfall",
            "listUtfallsrader",
            "getUtfallsrad"));
    OTHERS.put(
        Rule.EDITOR,
        Set.of(
            "createVerksamhetsplan",
            "createKopia",
            "replaceUtkast",
            "patchUtkast",
            "deleteUtkast",
            "createUtkastAvsnitt",
            "replaceUtkastAvsnitt",
            "deleteUtkastAvsnitt",
            "createUtkastIndikator",
            "replaceUtkastIndikator",
            "deleteUtkastIndikator",
            "createUtkastInriktning",
            "replaceUtkastInriktning",
            "deleteUtkastInriktning",
            "createUtkastMalpaverkan",
            "replaceUtkastMalpaverkan",
            "deleteUtkastMalpaverkan",
            "createUtkastProduktionsomrade",
            "replaceUtkastProduktionsomrade",
            "deleteUtkastProduktionsomrade"));
    OTHERS.put(
        Rule.CONTROLLER,
        Set.of(
            "replaceHelhetsuppfoljning",
            "replaceJamforelse",
            "replaceNyckeltalskopplingar",
            "createAtgard",
            "replaceAtgard",
            "deleteAtgard",
            "replaceRapportavsnitt",
            "putIndikatoruppfoljning",
            "deleteIndikatoruppfoljning",
            "putInriktningsuppfoljning",
            "createPaborjande",
            "createInlamning",
            "replaceUtfall",
            "patchUtfallsrad",
            "createBudgetandring",
            "replacePeriodisering"));
    OTHERS.put(Rule.SECRETARY, Set.of("createBeslut", "createBehandling", "createOverlamning"));
    OTHERS.put(
        Rule.ADMINISTRATOR,
        Set.of("putKommun", "putOrgan", "putSektor", "putJamforelsegrupp", "getRevisionsrad"));
    OTHERS.put(
        Rule.EVERYBODY,
        Set.of(
            "getApiInfo",
            "listBudgetrader",
            "listDatalexikon",
            "getDcat",
            "listGlobalaMal",
            "getGlobaltMal",
            "listMalkopplingar",
            "followHandelser",
            "listHelhetsuppfoljningar",
            "getHelhetsuppfoljning",
            "listIndikatorer",
            "getIndikator",
            "listVarden",
            "listJamforelsegrupper",
            "getJamforelsegrupp",
            "getJamforelse",
            "listKommuner",
            "getKommun",
            "getNyckeltalskopplingar",
            "listOrgan",
            "getOrgan",
            "listProblemtyper",
            "getProblemtyp",
            "listProduktionsomraden",
            "listSektorer",
            "getSektor",
            "listUppfoljningar",
            "getUppfoljning",
            "listUppfoljningsschema",
            "getRapporttillfalle",
            "listVerksamhetsplaner",
            "getVerksamhetsplan",
            "listAnmarkningar",
            "getAnmarkning",
            "listAvsnitt",
            "getAvsnitt",
            "getAvstamning",
            "listBeslut",
            "getBeslut",
            "listBudgetandringar",
            "getBudgetandring",
            "getBudgetlage",
            "listBudgettotaler",
            "getBudgettotal",
            "listFinansiellaMal",
            "getFinansielltMal",
            "listForutsattningar",
            "getForutsattning",
            "listFramgangsfaktorer",
            "getFramgangsfaktor",
            "listPlanensIndikatorer",
            "getPlanensIndikator",
            "listInriktningar",
            "getInriktning",
            "listMalpaverkan",
            "getMalpaverkan",
            "listMandatperiodsteman",
            "getMandatperiodstema",
            "getPeriodisering",
            "listPlanensProduktionsomraden",
            "getProduktionsomrade",
            "getFinansiellMalstatistik",
            "getIndikatorstatistik",
            "listVerksamhetsperspektiv",
            "getVerksamhetsperspektiv",
            "listVersioner",
            "getPlanversion",
            "listVersionsskillnader"));
  }

  /** The one rule of each operation, by the operation's id. */
  static final Map<String, Rule> RULES =
      OTHERS.entrySet().stream()
          .flatMap(rule -> rule.getValue().stream().map(id -> Map.entry(id, rule.getKey())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final List<String> ORGAN_ROLES =
      List.of("redaktor", "controller", "namndsekreterare");

  private Anroparmatris() {}

  /** One of each kind; tokens last for a minute, so they are made when they are needed. */
  static List<Caller> callers() {
    List<Caller> callers = new ArrayList<>();
    callers.add(new Caller("nobody", null, false, Set.of(), false, false));
    callers.add(new Caller("expired", TestTokens.expired(), false, Set.of(), false, false));
    callers.add(of("without role", TestTokens.of().organ("1441-ks").kommuner("1441"), Set.of()));
    for (String role : ORGAN_ROLES) {
      callers.add(of("own " + role, TestTokens.of(role).organ("1441-ks"), Set.of(role)));
      callers.add(of(role + " of sbn", TestTokens.of(role).organ("1441-sbn"), Set.of()));
      callers.add(
          of(role + " of 1480", TestTokens.of(role).organ("1480-ks").kommuner("1441"), Set.of()));
      callers.add(of("assigned " + role, assigned(Map.of("1441-ks", List.of(role))), Set.of(role)));
    }
    callers.add(
        of(
            "administrator",
            TestTokens.of("administrator").kommuner("1441"),
            Set.of("administrator")));
    callers.add(
        of(
            "assigned administrator",
            assigned(Map.of("1441", List.of("administrator"))),
            Set.of("administrator")));
    Caller other =
        of("administrator of 1480", TestTokens.of("administrator").kommuner("1480"), Set.of());
    callers.add(new Caller(other.name(), other.token(), true, Set.of(), false, true));
    callers.add(
        of(
            "assigned to others",
            assigned(Map.of("1441-sbn", ORGAN_ROLES, "1480", List.of("administrator"))),
            Set.of()));
    Caller cross =
        of(
            "roles times organ",
            TestTokens.of(ORGAN_ROLES.toArray(String[]::new)).organ("1441-ks", "1441-sbn"),
            Set.of());
    callers.add(new Caller(cross.name(), cross.token(), true, Set.of(), true, false));
    callers.add(
        of(
            "assigned here and there",
            assigned(
                Map.of(
                    "1441-ks", List.of("redaktor"),
                    "1441-sbn", List.of("controller", "namndsekreterare"),
                    "1480-ks", ORGAN_ROLES)),
            Set.of("redaktor")));
    return callers.stream()
        .map(
            caller ->
                caller.name().equals("assigned to others")
                    ? new Caller(caller.name(), caller.token(), true, Set.of(), false, true)
                    : caller)
        .toList();
  }

  private static TestTokens assigned(Map<String, List<String>> uppdrag) {
    return TestTokens.of().uppdrag(uppdrag);
  }

  private static Caller of(String name, TestTokens token, Set<String> roles) {
    return new Caller(
        name, token.sign(), true, roles, !roles.isEmpty(), roles.contains("administrator"));
  }

  /** The status with which a caller is refused, or {@link #LET_THROUGH}. */
  static int expected(String operation, Caller caller, boolean handedIn) {
    Rule rule = RULES.get(operation);
    boolean open = rule == Rule.EVERYBODY || (rule == Rule.INSIGHT_UNTIL_HANDED_IN && handedIn);
    if (!caller.valid()) {
      return open && caller.token() == null ? LET_THROUGH : UNAUTHENTICATED;
    }
    return open || may(rule, caller) ? LET_THROUGH : FORBIDDEN;
  }

  private static boolean may(Rule rule, Caller caller) {
    return switch (rule) {
      case EVERYBODY, ANY_TOKEN -> true;
      case ANY_ADMINISTRATOR -> caller.administers();
      case INSIGHT, INSIGHT_UNTIL_HANDED_IN -> caller.insight();
      case EDITOR -> caller.roles().contains("redaktor");
      case CONTROLLER -> caller.roles().contains("controller");
      case SECRETARY -> caller.roles().contains("namndsekreterare");
      case ADMINISTRATOR -> caller.roles().contains("administrator");
    };
  }

  /** What callers were answered otherwise than the rule says. */
  static List<String> surprises(
      String operation, boolean handedIn, List<Caller> callers, Function<Caller, Integer> status) {
    List<String> surprises = new ArrayList<>();
    for (Caller caller : callers) {
      int answer = status.apply(caller);
      int decision = answer == UNAUTHENTICATED || answer == FORBIDDEN ? answer : LET_THROUGH;
      int expected = expected(operation, caller, handedIn);
      if (decision != expected || answer >= 500) {
        surprises.add("%s, %s: %d, expected %d".formatted(operation, caller, answer, expected));
      }
    }
    return surprises;
  }

  /** The operations of the contract that read. */
  static Stream<Operation> reads() {
    return Operations.reads().stream().map(Operations.Call::operation);
  }

  static Set<String> operations() {
    return Contract.served().operations().stream().map(Operation::id).collect(Collectors.toSet());
  }
}
