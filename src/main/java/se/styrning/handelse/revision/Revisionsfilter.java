package se.styrning.handelse.revision;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which writes of the audit log a caller asks for; each one given narrows the list. */
class Revisionsfilter {

  @QueryParam("kommunkod")
  @Parameter(
      description = "Bara skrivningar i denna kommun. En kommun som biljetten inte sköter ger 403.",
      example = "1441")
  @Nullable String kommunkod;

  @QueryParam("organ")
  @Parameter(description = "Bara skrivningar som rör detta organ.", example = "1441-ks")
  @Nullable String organ;

  @QueryParam("subjekt")
  @Parameter(description = "Bara skrivningar av denne.", example = "4f6c2d0e-anna")
  @Nullable String subjekt;

  @QueryParam("klient")
  @Parameter(description = "Bara skrivningar genom denna klient.", example = "planverktyget")
  @Nullable String klient;

  @QueryParam("operation")
  @Parameter(
      description = "Bara skrivningar med denna operation (operationId).",
      example = "createVerksamhetsplan")
  @Nullable String operation;

  @QueryParam("objekt")
  @Parameter(
      description = "Bara skrivningar av det som har just denna adress under API:ets rot.",
      example = "/verksamhetsplaner/1441-ks-2023")
  @Nullable String objekt;

  @QueryParam("objektUnder")
  @Parameter(
      description = "Bara skrivningar av det som har denna adress eller en adress under den.",
      example = "/verksamhetsplaner/1441-ks-2023")
  @Nullable String objektUnder;

  @QueryParam("fran")
  @Parameter(
      description =
          "Bara skrivningar från och med denna tidpunkt (RFC 3339) eller, om ett datum ges, från"
              + " dygnets början i svensk tid.",
      example = "2026-11-01")
  @Nullable String fran;

  @QueryParam("till")
  @Parameter(
      description =
          "Bara skrivningar före denna tidpunkt (RFC 3339) eller, om ett datum ges, till och med"
              + " det dygnet i svensk tid.",
      example = "2026-11-30T23:00:00Z")
  @Nullable String till;
}
