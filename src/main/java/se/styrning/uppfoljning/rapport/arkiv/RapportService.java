package se.styrning.uppfoljning.rapport.arkiv;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import se.styrning.shared.html.Sidfil;
import se.styrning.shared.link.Lankar;
import se.styrning.shared.paging.Lista;
import se.styrning.shared.paging.Sidor;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.representation.Dokument;
import se.styrning.shared.representation.Fil;
import se.styrning.uppfoljning.Uppfoljning;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.Uppfoljningslage.Lage;
import se.styrning.uppfoljning.rapport.Rapport;
import se.styrning.uppfoljning.rapport.Rapportsammanstallning;
import se.styrning.uppfoljning.rapport.form.Rapportfil;
import se.styrning.uppfoljning.rapport.form.Rapportformat;
import se.styrning.uppfoljning.rapport.form.Rapportformer;

/** Reads a report: what was handed in, or what would be handed in now. */
@ApplicationScoped
class RapportService {

  private static final String DISPOSITION = "Content-Disposition";

  private final Uppfoljningslage lage;
  private final Rapportarkiv arkiv;
  private final Rapportsammanstallning sammanstallning;
  private final Rapportformer former;

  RapportService(
      Uppfoljningslage lage,
      Rapportarkiv arkiv,
      Rapportsammanstallning sammanstallning,
      Rapportformer former) {
    this.lage = lage;
    this.arkiv = arkiv;
    this.sammanstallning = sammanstallning;
    this.former = former;
  }

  /** A file of the report, as {@link Dokument} or {@link Fil}. */
  Object get(String tillfalleId, Rapportfil fil) {
    Lage laget = lage.readable(tillfalleId);
    Optional<byte[]> kept = arkiv.bytes(tillfalleId, fil);
    byte[] bytes = kept.orElseGet(() -> former.write(sammanstallning.of(laget), fil, null));
    return fil.format() == Rapportformat.JSON
        ? new Dokument(bytes, Rapport.class, links(tillfalleId), kept.isPresent())
        : file(tillfalleId, fil, bytes, kept.isPresent());
  }

  /** The files of a report that is handed in; none before. */
  Lista<Rapportform> list(String tillfalleId, Sidval sidval) {
    lage.readable(tillfalleId);
    return Sidor.av(
        arkiv.former(tillfalleId),
        Rapportform.class,
        sidval,
        form ->
            Lankar.self(path(tillfalleId) + form.fil().address())
                .med("rapport", path(tillfalleId)));
  }

  private static Fil file(String tillfalleId, Rapportfil fil, byte[] bytes, boolean immutable) {
    String type = fil.format().mediaType();
    String name = name(tillfalleId, fil);
    return switch (fil.format()) {
      case HTML -> Sidfil.of(bytes, immutable);
      case PDF -> new Fil(bytes, type, Map.of(DISPOSITION, "inline; " + name), immutable);
      case CSV ->
          new Fil(
              bytes,
              type + ";charset=UTF-8;header=present",
              Map.of(DISPOSITION, "attachment; " + name),
              immutable);
      default -> new Fil(bytes, type, Map.of(DISPOSITION, "attachment; " + name), immutable);
    };
  }

  /** What the file is called when it is saved: 1441-ks-2023-apr-rapport.pdf. */
  private static String name(String tillfalleId, Rapportfil fil) {
    return "filename=\"" + tillfalleId + "-" + fil.namn() + "\"";
  }

  private static Lankar links(String tillfalleId) {
    String self = path(tillfalleId);
    Lankar links =
        Lankar.self(self)
            .med("uppfoljning", Uppfoljning.path(tillfalleId))
            .med("former", self + "/former");
    for (Rapportformat format : Rapportformat.values()) {
      if (format != Rapportformat.JSON) {
        links = links.med(format.suffix(), self + "." + format.suffix());
      }
    }
    return links;
  }

  private static String path(String tillfalleId) {
    return Uppfoljning.path(tillfalleId) + "/rapport";
  }
}
