package se.styrning.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.persistence.BaseEntity;

@Entity
@Table(name = "jamforelsegrupp")
class JamforelsegruppEntity extends BaseEntity {

  String jamforelsegrupp = "";
  String namn = "";
  @Nullable String forkortning;
  String kalla = "";
  String beskrivning = "";

  @ElementCollection
  @CollectionTable(
      name = "jamforelsegrupp_medlem",
      joinColumns = @JoinColumn(name = "jamforelsegrupp_id"))
  @Column(name = "kommunkod")
  Set<String> medlemmar = new HashSet<>();

  void set(Jamforelsegrupp grupp) {
    jamforelsegrupp = grupp.jamforelsegrupp();
    namn = grupp.namn();
    forkortning = grupp.forkortning();
    kalla = grupp.kalla();
    beskrivning = grupp.beskrivning();
    medlemmar.clear();
    medlemmar.addAll(grupp.medlemmar());
  }
}
