package se.styrning.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test that looks into the process it calls, so that it cannot be run where every other request
 * goes to another one; the Maven profile {@code tva-instanser} leaves it out.
 */
@Tag("en-instans")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneInstance {

  /** What it looks at that is another thing in another process. */
  String value();
}
