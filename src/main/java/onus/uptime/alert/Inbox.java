package onus.uptime.alert;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import onus.platform.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was accepted and is not yet worked off, and what could not be read. */
@Repository
class Inbox {

    private static final String ADD = """
            insert into uptime.inbox (source_id, fingerprint, starts_at, ends_at, clears, summary, labels, received_at)
            select :source, told.fingerprint, told.starts_at, told.ends_at, told.clears, told.summary, told.labels, :received
            from unnest(cast(:fingerprints as text[]), cast(:starts as timestamptz[]), cast(:ends as timestamptz[]),
                cast(:clears as boolean[]), cast(:summaries as text[]), cast(:labels as text[]))
                as told (fingerprint, starts_at, ends_at, clears, summary, labels)
            """;

    private final JdbcClient sql;

    Inbox(JdbcClient sql) {
        this.sql = sql;
    }

    /** An accepted alert. */
    record Waiting(UUID source, Alert alert, Instant receivedAt) {}

    /** All in one statement, whatever their number. */
    void add(UUID source, List<Alert> alerts, Instant received) {
        sql.sql(ADD)
                .param("source", source)
                .param("received", Columns.at(received))
                .param("fingerprints", texts(alerts, Alert::fingerprint))
                .param("starts", texts(alerts, it -> it.startsAt().toString()))
                .param(
                        "ends",
                        texts(
                                alerts,
                                it -> it.endsAt() == null ? null : it.endsAt().toString()))
                .param("clears", texts(alerts, it -> Boolean.toString(it.clears())))
                .param("summaries", texts(alerts, Alert::summary))
                .param("labels", texts(alerts, it -> Labels.write(it.labels())))
                .update();
    }

    private static @Nullable String[] texts(List<Alert> alerts, Function<Alert, @Nullable String> column) {
        return alerts.stream().map(column).toArray(String[]::new);
    }

    /** Takes the oldest out, for good if the transaction ends well; what another node has taken is passed over. */
    List<Waiting> take(int most) {
        return sql.sql("""
                delete from uptime.inbox where turn in (
                    select turn from uptime.inbox order by turn limit :most for update skip locked)
                returning source_id, fingerprint, starts_at, ends_at, clears, summary, labels, received_at
                """).param("most", most).query((row, _) -> waiting(row)).list();
    }

    /** How many wait, about; the gaps that failed inserts leave are counted too. */
    long waiting() {
        return sql.sql("select coalesce(max(turn) - min(turn) + 1, 0) from uptime.inbox")
                .query(Long.class)
                .single();
    }

    void addUnreadable(UUID source, Batch.Unreadable it, Instant received) {
        sql.sql("""
                insert into uptime.unreadable (unreadable_id, source_id, why, excerpt, received_at)
                values (:id, :source, :why, :excerpt, :received)
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("source", source)
                .param("why", it.why())
                .param("excerpt", it.excerpt())
                .param("received", Columns.at(received))
                .update();
    }

    /** A part of a message that could not be read. */
    record Kept(UUID id, UUID source, String why, String excerpt, Instant receivedAt) {}

    /** The newest first. */
    List<Kept> unreadable(int most) {
        return sql.sql("select * from uptime.unreadable order by received_at desc, unreadable_id desc limit :most")
                .param("most", most)
                .query((row, _) -> new Kept(
                        Columns.id(row, "unreadable_id"),
                        Columns.id(row, "source_id"),
                        row.getString("why"),
                        row.getString("excerpt"),
                        Columns.instant(row, "received_at")))
                .list();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(Columns.id(row, "source_id"), Alert.read(row), Columns.instant(row, "received_at"));
    }
}
