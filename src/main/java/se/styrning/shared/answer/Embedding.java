package se.styrning.shared.answer;

import java.util.function.Function;

/**
 * A part that an answer can hold inside it, so that a screen needs one call: what another operation
 * answers. The feature that owns the part produces it as a bean.
 *
 * @param typ what the answer is about
 * @param namn the name of the part, in {@code include} and in {@code _embedded}
 * @param adress where the part is by itself, below the API root
 * @param innehall the part as its own operation answers it: a {@link Item} or a {@link
 *     se.styrning.shared.list.Page}
 */
public record Embedding<T>(
    Class<T> typ, String namn, Function<T, String> adress, Function<T, Object> innehall) {

  /** What the contract says of the parameter. */
  public static final String INCLUDE =
      "Delar att ta med i `_embedded`, kommaseparerade. Var och en är precis det svar som delens"
          + " egen adress ger, en lista dess första sida.";

  /** Which parts an operation takes, each with the operation that answers it by itself. */
  public static final String DELAR = "x-inbaddning";

  /**
   * A part of one answer.
   *
   * @param adress where it is by itself, below the API root
   */
  public record Del(String adress, Object innehall) {}

  Del av(T helhet) {
    return new Del(adress.apply(helhet), innehall.apply(helhet));
  }
}
