package se.styrning.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import se.styrning.uppfoljning.SchemaService;

/**
 * A follow-up of the Lerum plan that is handed in, so that the tests which read every address of
 * the contract have something to read. All of it is invented. To be removed when the application
 * loads example data of its own.
 */
@ApplicationScoped
class Exempeluppfoljning {

  private static final String ID = "1441-ks-2023-apr";
  private static final int LAST = 10_000;

  private final AgroalDataSource dataSource;
  private final SchemaService schema;
  private final ObjectMapper mapper;

  Exempeluppfoljning(AgroalDataSource dataSource, SchemaService schema, ObjectMapper mapper) {
    this.dataSource = dataSource;
    this.schema = schema;
    this.mapper = mapper;
  }

  void load(@Observes @Priority(LAST) StartupEvent started)
      throws SQLException, JsonProcessingException {
    Uppfoljningar uppfoljningar = new Uppfoljningar(dataSource);
    boolean there =
        !uppfoljningar
            .texts("select 1 from uppfoljning where tillfalle_id = '" + ID + "'")
            .isEmpty();
    if (there) {
      return;
    }
    uppfoljningar.begin(ID, true);
    uppfoljningar.execute(
        """
        insert into inriktningsuppfoljning
            (id, tillfalle_id, nummer, status, resultatforflyttning, aktiviteter)
        select gen_random_uuid(), '%1$s', n,
            case when n %% 2 = 0 then 'DELVIS_UPPFYLLD' else 'UPPFYLLD' end,
            'Exempel: arbetet har börjat.',
            case when n %% 3 = 0 then 'Exempel: två möten.' end
        from generate_series(1, 12) n;
        insert into indikatoruppfoljning
            (id, tillfalle_id, indikator, matar, varde, decimaler, publicerad, kommentar)
        values (gen_random_uuid(), '%1$s', 'digital-mognad', 2023, 49.3, 1, '2023-05-02',
            'Exempel.')"""
            .formatted(ID));
    uppfoljningar.handIn(ID, mapper.writeValueAsString(schema.get(ID)), "2023-05-12");
  }
}
