package se.styrning.apiinfo;

/** The licence of everything that is published: CC0, no rights reserved. */
public final class Datalicens {

  /** The licence in SPDX's list. */
  public static final String KOD = "CC0-1.0";

  /** The licence's own address, which the Swedish data portal asks for. */
  public static final String ADRESS = "http://creativecommons.org/publicdomain/zero/1.0/";

  private Datalicens() {}
}
