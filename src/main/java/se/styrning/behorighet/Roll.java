package se.styrning.behorighet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a token lets its bearer do, for the organ or kommuner it names. */
@Schema(
    description =
        "REDAKTOR skriver utkast för sitt organ, CONTROLLER lämnar utfall, prognoser och rapporter"
            + " för sitt organ, NAMNDSEKRETERARE för in sitt organs beslut, ADMINISTRATOR sköter sin"
            + " kommuns referensdata och läser dess revisionslogg.")
public enum Roll {
  REDAKTOR,
  CONTROLLER,
  NAMNDSEKRETERARE,
  ADMINISTRATOR;

  /** The names as tokens and annotations write them. */
  public static final class Namn {

    public static final String REDAKTOR = "redaktor";
    public static final String CONTROLLER = "controller";
    public static final String NAMNDSEKRETERARE = "namndsekreterare";
    public static final String ADMINISTRATOR = "administrator";

    private Namn() {}
  }

  /** The name in a token's roles, for example {@code redaktor}. */
  public String namn() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a name in a token; other names than ours mean nothing here. */
  static Optional<Roll> of(String namn) {
    return Arrays.stream(values()).filter(roll -> roll.namn().equals(namn)).findFirst();
  }
}
