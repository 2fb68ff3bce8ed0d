package se.styrning.shared.cache;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Operations whose public answers are kept ready as bytes; see {@link ReadyAnswers}.
 *
 * <p>Only for what every caller may see and what changes with nothing but public events: about the
 * resource that the first two segments of the address name, as {@code /verksamhetsplaner/{planId}},
 * or about what is below {@link #of}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeptReady {

  /**
   * The address that everything the answers tell of is below, when it is not the two segments of
   * their own; what happens to any of it makes them be asked for again.
   */
  String of() default "";
}
