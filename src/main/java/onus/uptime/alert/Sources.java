package onus.uptime.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The monitors that may report, or might once. */
@Repository
class Sources {

    private static final Duration HEARD_IS_NOTED_EVERY = Duration.ofSeconds(30);

    private final JdbcClient sql;

    Sources(JdbcClient sql) {
        this.sql = sql;
    }

    /** False where the name is taken. */
    boolean add(Source source) {
        return sql.sql("""
                insert into uptime.source (source_id, name, format, mapping, account_id, repeat_seconds, token_id, made_by, made_at, truncated)
                values (:id, :name, :format, :mapping, :account, :repeat, :token, :by, :at, 0)
                on conflict on constraint source_name_once do nothing
                """)
                        .param("id", source.id())
                        .param("name", source.name())
                        .param("format", source.format().code())
                        .param("mapping", source.mapping())
                        .param("account", source.account())
                        .param("repeat", source.repeat().toSeconds())
                        .param("token", source.token())
                        .param("by", source.madeBy())
                        .param("at", Columns.at(source.madeAt()))
                        .update()
                == 1;
    }

    List<Source> all() {
        return sql.sql("select * from uptime.source order by name")
                .query((row, _) -> source(row))
                .list();
    }

    Optional<Source> find(UUID id) {
        return sql.sql("select * from uptime.source where source_id = :id")
                .param("id", id)
                .query((row, _) -> source(row))
                .optional();
    }

    Optional<Source> ofToken(UUID token) {
        return sql.sql("select * from uptime.source where token_id = :token and revoked_at is null")
                .param("token", token)
                .query((row, _) -> source(row))
                .optional();
    }

    boolean revoke(UUID id, Instant now) {
        return sql.sql("update uptime.source set revoked_at = :now where source_id = :id and revoked_at is null")
                        .param("id", id)
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    void heard(UUID id, Instant now) {
        sql.sql("""
                update uptime.source set last_heard = :now
                where source_id = :id and (last_heard is null or last_heard < :before)
                """)
                .param("id", id)
                .param("now", Columns.at(now))
                .param("before", Columns.at(now.minus(HEARD_IS_NOTED_EVERY)))
                .update();
    }

    void truncated(UUID id, long more, Instant now) {
        sql.sql("update uptime.source set truncated = truncated + :more, truncated_at = :now where source_id = :id")
                .param("id", id)
                .param("more", more)
                .param("now", Columns.at(now))
                .update();
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                Columns.id(row, "source_id"),
                row.getString("name"),
                Columns.code(row, "format", SourceFormat.class),
                row.getString("mapping"),
                Columns.idOrNull(row, "account_id"),
                Duration.ofSeconds(row.getLong("repeat_seconds")),
                Columns.id(row, "token_id"),
                Columns.id(row, "made_by"),
                Columns.instant(row, "made_at"),
                Columns.instantOrNull(row, "revoked_at"),
                Columns.instantOrNull(row, "last_heard"),
                row.getLong("truncated"),
                Columns.instantOrNull(row, "truncated_at"));
    }
}
