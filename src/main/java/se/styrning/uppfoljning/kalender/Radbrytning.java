package se.styrning.uppfoljning.kalender;

/**
 * Folds lines so that none is longer than 75 octets of UTF-8 (RFC 5545 3.1), never within a
 * character. ical4j counts characters, of which å, ä, ö and – have more than one octet.
 */
final class Radbrytning {

  private static final int LONGEST = 75;
  private static final String FOLD = "\r\n ";

  private Radbrytning() {}

  static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length() + text.length() / 20);
    int octets = 0;
    for (int character : text.codePoints().toArray()) {
      if (character == '\r' || character == '\n') {
        octets = 0;
      } else if (octets + octets(character) > LONGEST) {
        out.append(FOLD);
        octets = 1 + octets(character);
      } else {
        octets += octets(character);
      }
      out.appendCodePoint(character);
    }
    return out.toString();
  }

  private static int octets(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }
}
