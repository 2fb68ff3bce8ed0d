package se.styrning.shared.representation;

import org.jspecify.annotations.Nullable;

/**
 * What a write answers.
 *
 * @param status 200, 201 or 204
 * @param plats the address below the API root of what was created, if something was
 * @param innehall the {@link Resurs} or {@link Dokument} as it now is; null for 204
 */
public record Skrivet(int status, @Nullable String plats, @Nullable Object innehall) {

  /** 201: something new has an address of its own. */
  public static Skrivet created(String plats, Object innehall) {
    return new Skrivet(201, plats, innehall);
  }

  /** 200: something that was there has been changed. */
  public static Skrivet changed(Object innehall) {
    return new Skrivet(200, null, innehall);
  }

  /** 204: something is gone. */
  public static Skrivet removed() {
    return new Skrivet(204, null, null);
  }
}
