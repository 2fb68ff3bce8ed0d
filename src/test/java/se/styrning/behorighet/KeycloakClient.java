package se.styrning.behorighet;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks Keycloak for tokens, as machines, terminals and browsers do. */
final class KeycloakClient {

  static final String BROWSER = "styrning-webb";
  private static final String REDIRECT = "http://localhost:5173/tillbaka";
  private static final String VERIFIER = "prov-".repeat(10);
  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private KeycloakClient() {}

  /** The tokens of a machine, by client credentials. */
  static JsonPath machine(String realm) {
    return tokens(
        realm,
        Map.of(
            "grant_type", "client_credentials",
            "client_id", "ekonomisystem",
            "client_secret", KeycloakServer.CLIENT_SECRET));
  }

  /** The tokens of a person, by password. */
  static JsonPath person(String username) {
    return tokens(
        "styrning",
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "styrning-terminal",
            "username",
            username,
            "password",
            KeycloakServer.PASSWORD));
  }

  /** The answer to a refresh token. */
  static Response refresh(String refreshToken) {
    return post(
        "styrning",
        Map.of("grant_type", "refresh_token", "client_id", BROWSER, "refresh_token", refreshToken));
  }

  /** The tokens of a person who logs in with a browser: authorization code with PKCE. */
  static JsonPath browser(String username) {
    Response page =
        authorize(Map.of("code_challenge", challenge(), "code_challenge_method", "S256"));
    Matcher form = FORM.matcher(page.then().statusCode(200).extract().asString());
    if (!form.find()) {
      throw new IllegalStateException("no form to log in");
    }
    String location =
        request()
            .cookies(page.detailedCookies())
            .formParams(Map.of("username", username, "password", KeycloakServer.PASSWORD))
            .post(form.group(1).replace("&amp;", "&"))
            .then()
            .statusCode(302)
            .extract()
            .header("Location");
    Matcher code = CODE.matcher(location);
    if (!code.find()) {
      throw new IllegalStateException("no code in " + location);
    }
    return tokens(
        "styrning",
        Map.of(
            "grant_type", "authorization_code",
            "client_id", BROWSER,
            "redirect_uri", REDIRECT,
            "code", code.group(1),
            "code_verifier", VERIFIER));
  }

  /** What a browser meets that wants to log in. */
  static Response authorize(Map<String, String> pkce) {
    return request()
        .queryParams(
            Map.of(
                "response_type",
                "code",
                "client_id",
                BROWSER,
                "redirect_uri",
                REDIRECT,
                "scope",
                "openid"))
        .queryParams(pkce)
        .get(KeycloakServer.realm("styrning") + "/protocol/openid-connect/auth");
  }

  private static JsonPath tokens(String realm, Map<String, String> form) {
    return post(realm, form).then().statusCode(200).extract().jsonPath();
  }

  private static Response post(String realm, Map<String, String> form) {
    return request()
        .formParams(form)
        .post(KeycloakServer.realm(realm) + "/protocol/openid-connect/token");
  }

  private static RequestSpecification request() {
    return RestAssured.given().basePath("").redirects().follow(false);
  }

  private static String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
