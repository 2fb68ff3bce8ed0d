package se.styrning.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.persistence.BaseEntity;

@Entity
@Table(name = "jamforelsegrupp")
class JamforelsegruppEntity extends BaseEntity {

  String jamforelsegrupp = "";
  @Nullable String kommunkod;
  String namn = "";
  @Nullable String forkortning;

  @Enumerated(EnumType.STRING)
  Gruppkalla kalla = Gruppkalla.EGEN;

  String beskrivning = "";
  @Nullable LocalDate giltigFran;
  @Nullable LocalDate giltigTill;

  @ElementCollection
  @CollectionTable(
      name = "jamforelsegrupp_medlem",
      joinColumns = @JoinColumn(name = "jamforelsegrupp_id"))
  @Column(name = "kommunkod")
  Set<String> medlemmar = new HashSet<>();

  void set(Jamforelsegrupp grupp) {
    jamforelsegrupp = grupp.jamforelsegrupp();
    kommunkod = grupp.kommunkod();
    namn = grupp.namn();
    forkortning = grupp.forkortning();
    kalla = grupp.kalla();
    beskrivning = grupp.beskrivning();
    giltigFran = grupp.giltigFran();
    giltigTill = grupp.giltigTill();
    medlemmar.retainAll(grupp.medlemmar());
    medlemmar.addAll(grupp.medlemmar());
  }
}
