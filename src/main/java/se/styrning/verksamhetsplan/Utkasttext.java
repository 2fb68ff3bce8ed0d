package se.styrning.verksamhetsplan;

/** What the contract says alike of every part of a draft whose elements are edited alone. */
public final class Utkasttext {

  /** After what is added, and where. */
  public static final String REVIEWED_ON_ADDING =
      " Helheten granskas när utkastet antas. En identitet som finns är 409.";

  /** After what is read. */
  public static final String WITH_TAG = " som utkastet nu är, med ETag att skicka vid ändring.";

  /** After what is replaced. */
  public static final String REVIEWED_ON_REPLACING =
      " utan att röra resten av utkastet. Identiteten i innehållet är adressens. Helheten granskas"
          + " när utkastet antas.";

  public static final String JSON = "application/json";
  public static final String PLAN = "Planens identitet.";
  public static final String A_PLAN = "1441-ks-2023";
  public static final String IDENTITY = "Identiteten i utkastet.";
  public static final String ADDED = "Tillagt.";
  public static final String REPLACED = "Som det nu är.";
  public static final String REMOVED = "Borttaget.";

  private Utkasttext() {}
}
