package se.styrning.shared.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.UpdateTimestamp;
import org.jspecify.annotations.Nullable;

/** Columns of every changeable row. The id never leaves the service. */
@MappedSuperclass
public abstract class BaseEntity {

  @Id protected UUID id = UUID.randomUUID();

  @CreationTimestamp
  @Column(updatable = false)
  protected @Nullable Instant createdAt;

  @UpdateTimestamp protected @Nullable Instant updatedAt;

  @Version protected long version;

  public UUID id() {
    return id;
  }
}
