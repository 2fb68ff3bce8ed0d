package se.styrning.shared.html;

import java.util.Locale;
import java.util.ResourceBundle;

/** What values and columns are called where people read them. */
public final class Naming {

  private static final ResourceBundle TEXTS = ResourceBundle.getBundle("benamningar", Locale.ROOT);

  private Naming() {}

  /** The name of a value. */
  public static String of(Enum<?> value) {
    return of(value.getDeclaringClass(), value.name());
  }

  /** A value as pages name it where nobody reads it. */
  public static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name of a member of a type. */
  public static String of(Class<?> type, String member) {
    return TEXTS.getString(type.getSimpleName() + "." + member);
  }
}
