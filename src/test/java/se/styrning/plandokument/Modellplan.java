package se.styrning.plandokument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Json;

/** What the model knows of a plan. */
final class Modellplan {

  static final String KOMMUN = "1489";
  static final String ORGAN = "1489-ks";
  static final String FULLMAKTIGE = "1489-kf";
  static final String PLANS = "/verksamhetsplaner";

  final String planId;
  final int budgetar;
  final List<String> versions = new ArrayList<>();
  final Set<String> parts = new TreeSet<>();
  final Set<String> tags = new TreeSet<>();
  LocalDate adopted;
  boolean repealed;
  boolean reported;
  String draft;

  Modellplan(int budgetar) {
    this.budgetar = budgetar;
    this.planId = ORGAN + "-" + budgetar;
  }

  boolean isPublic() {
    return !versions.isEmpty();
  }

  boolean isInForce() {
    return isPublic() && !repealed;
  }

  /** Whether there is a plan already, so that none can be made. */
  boolean isTaken() {
    return draft != null || isPublic();
  }

  /** The decisions that are possible, as the issue tells them. */
  List<String> legal() {
    List<String> legal = new ArrayList<>();
    if (draft != null) {
      legal.add("ANTAGANDE");
    }
    if (isInForce() && !reported) {
      legal.add("ANMALAN_KF");
    }
    if (isPublic() && draft == null) {
      legal.add("REVIDERING");
    }
    if (isInForce() && draft == null) {
      legal.add("UPPHAVANDE");
    }
    return legal;
  }

  String path() {
    return PLANS + "/" + planId;
  }

  String draftPath() {
    return path() + "/utkast";
  }

  /** Keeps a draft, with the sections in it. */
  void remember(String text) {
    draft = text;
    parts.clear();
    parts.addAll(Json.of(text).getList("avsnitt.id", String.class));
  }

  /** Has no draft any more. */
  void forget() {
    draft = null;
    parts.clear();
  }

  /** A decided version as everybody reads it. */
  String version(int number) {
    return Api.get(path() + "/versioner/" + number).then().statusCode(200).extract().asString();
  }
}
