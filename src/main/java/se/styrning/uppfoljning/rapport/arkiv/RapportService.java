package se.styrning.uppfoljning.rapport.arkiv;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import se.styrning.shared.answer.FileAnswer;
import se.styrning.shared.answer.StoredDocument;
import se.styrning.shared.html.PageFile;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.list.Paging;
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

  /** A file of the report, as {@link StoredDocument} or {@link FileAnswer}. */
  Object get(String tillfalleId, Rapportfil fil) {
    Lage laget = lage.readable(tillfalleId);
    Optional<byte[]> kept = arkiv.bytes(tillfalleId, fil);
    byte[] bytes = kept.orElseGet(() -> former.write(sammanstallning.of(laget), fil, null));
    return fil.format() == Rapportformat.JSON
        ? new StoredDocument(bytes, Rapport.class, links(tillfalleId), kept.isPresent())
        : file(tillfalleId, fil, bytes, kept.isPresent());
  }

  /** The files of a report that is handed in; none before. */
  Page<Rapportform> list(String tillfalleId, PageParameters sidval) {
    lage.readable(tillfalleId);
    return Paging.av(
        arkiv.former(tillfalleId),
        Rapportform.class,
        sidval,
        form ->
            Links.self(path(tillfalleId) + form.fil().address()).med("rapport", path(tillfalleId)));
  }

  private static FileAnswer file(
      String tillfalleId, Rapportfil fil, byte[] bytes, boolean immutable) {
    String type = fil.format().mediaType();
    String name = name(tillfalleId, fil);
    return switch (fil.format()) {
      case HTML -> PageFile.of(bytes, immutable);
      case PDF -> new FileAnswer(bytes, type, Map.of(DISPOSITION, "inline; " + name), immutable);
      case CSV ->
          new FileAnswer(
              bytes,
              type + ";charset=UTF-8;header=present",
              Map.of(DISPOSITION, "attachment; " + name),
              immutable);
      default -> new FileAnswer(bytes, type, Map.of(DISPOSITION, "attachment; " + name), immutable);
    };
  }

  /** What the file is called when it is saved: 1441-ks-2023-apr-rapport.pdf. */
  private static String name(String tillfalleId, Rapportfil fil) {
    return "filename=\"" + tillfalleId + "-" + fil.namn() + "\"";
  }

  private static Links links(String tillfalleId) {
    String self = path(tillfalleId);
    Links links =
        Links.self(self)
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
