package onus.uptime.known;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import onus.settlement.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The masters; they tell nothing of any customer, so every room may read them. */
@Repository
public class KnownIncidents {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};

    private final JdbcClient sql;

    KnownIncidents(JdbcClient sql) {
        this.sql = sql;
    }

    void add(KnownIncident it) {
        sql.sql("""
                insert into uptime.known_incident (incident_id, title, words, labels, opened_by, opened_at, revision)
                values (:id, :title, :words, :labels, :by, :at, :revision)
                """)
                .param("id", it.id())
                .param("title", it.title())
                .param("words", it.words())
                .param("labels", MAPPER.writeValueAsString(it.labels()))
                .param("by", it.openedBy())
                .param("at", Columns.at(it.openedAt()))
                .param("revision", it.revision())
                .update();
    }

    public Optional<KnownIncident> find(UUID incident) {
        return sql.sql("select * from uptime.known_incident where incident_id = :id")
                .param("id", incident)
                .query((row, _) -> known(row))
                .optional();
    }

    Optional<KnownIncident> lock(UUID incident) {
        return sql.sql("select * from uptime.known_incident where incident_id = :id for update")
                .param("id", incident)
                .query((row, _) -> known(row))
                .optional();
    }

    /** Those that last, the oldest first. */
    public List<KnownIncident> open() {
        return sql.sql("select * from uptime.known_incident where settled_at is null order by opened_at, incident_id")
                .query((row, _) -> known(row))
                .list();
    }

    /** The newest first. */
    public List<KnownIncident> newest(int most) {
        return sql.sql("select * from uptime.known_incident order by opened_at desc, incident_id desc limit :most")
                .param("most", most)
                .query((row, _) -> known(row))
                .list();
    }

    void settle(UUID incident, KnownIncident.Found found) {
        var written = sql.sql("""
                update uptime.known_incident set fault = :fault, report = :report, settled_by = :by, settled_at = :at, revision = revision + 1
                where incident_id = :id and settled_at is null
                """)
                .param("id", incident)
                .param("fault", found.fault().code())
                .param("report", found.report())
                .param("by", found.by())
                .param("at", Columns.at(found.at()))
                .update();
        if (written != 1) {
            throw new IllegalStateException("Known incident " + incident + " was settled while it was locked");
        }
    }

    private static KnownIncident known(ResultSet row) throws SQLException {
        return new KnownIncident(
                Columns.id(row, "incident_id"),
                row.getString("title"),
                row.getString("words"),
                MAPPER.readValue(row.getString("labels"), LABELS),
                Columns.id(row, "opened_by"),
                Columns.instant(row, "opened_at"),
                row.getLong("revision"),
                found(row, Columns.instantOrNull(row, "settled_at")));
    }

    private static KnownIncident.@Nullable Found found(ResultSet row, @Nullable Instant at) throws SQLException {
        return at == null
                ? null
                : new KnownIncident.Found(
                        Columns.code(row, "fault", Fault.class),
                        row.getString("report"),
                        Columns.id(row, "settled_by"),
                        at);
    }
}
