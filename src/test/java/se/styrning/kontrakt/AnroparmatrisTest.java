package se.styrning.kontrakt;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.kontrakt.Anroparmatris.LET_THROUGH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.kontrakt.Anroparmatris.Caller;
import se.styrning.kontrakt.Anroparmatris.Rule;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Operations;

/**
 * Every operation that reads, with callers of every kind; {@link SkrivexempelTest} lets them try
 * each write that is valid before it is made.
 */
@QuarkusTest
class AnroparmatrisTest {

  private static final String HANDED_IN = "1441-ks-2023-apr";
  private static final String OPEN = "1441-ks-2023-feb";

  @Test
  @DisplayName(
      "BEH-030 Varje operation i kontraktet har en regel, och ingen regel är för något annat")
  void knowsEveryOperation() {
    assertThat(Anroparmatris.RULES.keySet())
        .containsExactlyInAnyOrderElementsOf(Anroparmatris.operations());
  }

  @Test
  @DisplayName("BEH-030 Läsningar släpper igenom dem som regeln säger, öppet och inlämnat")
  void readsByRule() {
    List<Caller> callers = Anroparmatris.callers();
    List<String> surprises = new ArrayList<>();
    Anroparmatris.reads()
        .forEach(
            operation -> {
              String address = new Operations.Call(operation).address();
              for (String occasion : List.of(HANDED_IN, OPEN)) {
                boolean handedIn = occasion.equals(HANDED_IN);
                if (handedIn || address.contains(HANDED_IN)) {
                  surprises.addAll(
                      Anroparmatris.surprises(
                          operation.id(),
                          handedIn,
                          some(operation.id(), callers),
                          caller -> status(address.replace(HANDED_IN, occasion), caller)));
                }
              }
            });
    assertThat(surprises).isEmpty();
  }

  /** What is open to everybody need not be asked by each. */
  private static List<Caller> some(String operation, List<Caller> callers) {
    return Anroparmatris.RULES.get(operation) == Rule.EVERYBODY
        ? callers.stream()
            .filter(caller -> !caller.valid() || caller.name().equals("roles times organ"))
            .toList()
        : callers;
  }

  private static int status(String address, Caller caller) {
    RequestSpecification request = Api.request();
    if (caller.token() != null) {
      request.header("Authorization", "Bearer " + caller.token());
    }
    return request.get(address).statusCode();
  }

  @Test
  @DisplayName("BEH-030 Varje regel nekar någon och släpper igenom någon")
  void triesBoth() {
    List<Caller> callers = Anroparmatris.callers();
    assertThat(Anroparmatris.RULES.keySet())
        .allSatisfy(
            operation ->
                assertThat(callers)
                    .as(operation)
                    .anyMatch(c -> Anroparmatris.expected(operation, c, false) == LET_THROUGH)
                    .anyMatch(c -> Anroparmatris.expected(operation, c, false) != LET_THROUGH));
  }
}
