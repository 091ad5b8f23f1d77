package onus.api.repeat;

import static onus.platform.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code platform.idempotency}. */
@Component
final class Keys {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final JdbcClient sql;

    Keys(JdbcClient sql) {
        this.sql = sql;
    }

    /** A request under its key. */
    record Sent(String principal, String key, String request) {}

    /** What was sent before under the same key, and its answer. */
    record Before(String request, KeptAnswer answer) {}

    /** Makes the transaction see the keys; they belong to nobody's rows. */
    void look() {
        sql.sql("set local onus.account = 'central'").update();
    }

    /** Takes the key; false when it is taken. Waits at most two seconds for somebody who is just taking it. */
    boolean take(Sent sent, Instant now) {
        sql.sql("set local lock_timeout = '2s'").update();
        var taken = sql.sql("""
                insert into platform.idempotency (principal, key, request, made_at)
                values (:principal, :key, :request, :now)
                on conflict on constraint idempotency_pk do nothing
                """)
                .param("principal", sent.principal())
                .param("key", sent.key())
                .param("request", sent.request())
                .param("now", at(now))
                .update();
        sql.sql("set local lock_timeout to default").update();
        return taken == 1;
    }

    Before before(Sent sent) {
        return sql.sql("""
                select request, status, headers, body from platform.idempotency
                where principal = :principal and key = :key
                """)
                .param("principal", sent.principal())
                .param("key", sent.key())
                .query(Keys::before)
                .single();
    }

    void keep(Sent sent, KeptAnswer answer) {
        var kept = sql.sql("""
                update platform.idempotency set status = :status, headers = :headers, body = :body
                where principal = :principal and key = :key
                """)
                .param("status", answer.status())
                .param("headers", MAPPER.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .param("principal", sent.principal())
                .param("key", sent.key())
                .update();
        if (kept != 1) {
            throw new IllegalStateException("the key is gone before its answer was kept");
        }
    }

    /** Forgets what is older; how many. */
    int forget(Instant before) {
        return sql.sql("delete from platform.idempotency where made_at < :before")
                .param("before", at(before))
                .update();
    }

    private static Before before(ResultSet row, int number) throws SQLException {
        Map<String, String> headers =
                MAPPER.readValue(row.getString("headers"), new TypeReference<LinkedHashMap<String, String>>() {});
        return new Before(
                row.getString("request"), new KeptAnswer(row.getInt("status"), headers, row.getString("body")));
    }
}
