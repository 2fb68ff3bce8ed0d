package se.styrning.shared.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that methods return to answer one object. The caller may choose among its members
 * with {@code fields}, which such a method takes without declaring it, here and in the contract.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OneObject {

  /** What the contract says of the parameter. */
  String FIELDS =
      "Fält att ta med, kommaseparerade; punkt når ett inre fält. Utan fields ges alla."
          + " Svaret har en egen ETag, som inte duger i If-Match. Bara för JSON.";
}
