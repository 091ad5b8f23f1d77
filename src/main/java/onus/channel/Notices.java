package onus.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onus.journal.Rows;
import onus.platform.Columns;
import onus.reason.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The notices of an account: added once for each occasion and person; only whether they were sent changes. */
@Repository
public class Notices {

    private static final String ADD = """
            insert into channel.notice (account_id, notice_id, kind, thing_id, occurrence, person_id, thread_id, language,
                subject, body, digest, message_id, made_at, attempts)
            values (:account, :notice, :kind, :thing, :occurrence, :person, :thread, :language,
                :subject, :body, :digest, :messageId, :madeAt, 0)
            on conflict on constraint notice_once do nothing
            """;

    private final JdbcClient sql;
    private final Rows rows;

    Notices(JdbcClient sql, Rows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** Where a page begins: after this notice, the newest first. */
    public record After(Instant madeAt, UUID id) {}

    /** A customer's notices, the newest first; with a person only those to that person. */
    public List<Notice> of(UUID account, @Nullable UUID person, @Nullable After after, int limit) {
        return sql.sql("""
                select * from channel.notice
                where account_id = :account and (:everybody or person_id = :person)
                    and (:first or (made_at, notice_id) < (:at, :after))
                order by made_at desc, notice_id desc limit :limit
                """)
                .param("account", account)
                .param("everybody", person == null)
                .param("person", person == null ? account : person)
                .param("first", after == null)
                .param("at", Columns.at(after == null ? Instant.EPOCH : after.madeAt()))
                .param("after", after == null ? account : after.id())
                .param("limit", limit)
                .query((row, _) -> notice(row))
                .list();
    }

    /** Keeps a notice unless this person was told of this occasion before. */
    void add(Occasion occasion, Notice notice) {
        rows.add(
                ADD,
                Map.ofEntries(
                        Map.entry("account", occasion.account()),
                        Map.entry("kind", occasion.kind().code()),
                        Map.entry("thing", occasion.thing()),
                        Map.entry("occurrence", occasion.occurrence()),
                        Map.entry("notice", notice.id()),
                        Map.entry("person", notice.person()),
                        Map.entry("thread", notice.thread()),
                        Map.entry("language", notice.language().code()),
                        Map.entry("subject", notice.subject()),
                        Map.entry("body", notice.body()),
                        Map.entry("digest", digest(notice)),
                        Map.entry("messageId", notice.messageId()),
                        Map.entry("madeAt", Columns.at(notice.madeAt()))));
    }

    /** What of an occasion has not gone out yet. */
    List<Notice> unsent(Occasion occasion) {
        return about(sql.sql("""
                select * from channel.notice
                where account_id = :account and kind = :kind and thing_id = :thing and occurrence = :occurrence
                    and sent_at is null
                order by notice_id
                """), occasion).query((row, _) -> notice(row)).list();
    }

    /** Whether it still has to go out; then nobody else sends it until the transaction ends. */
    boolean claim(Notice notice) {
        return one(sql.sql("""
                        select notice_id from channel.notice
                        where account_id = :account and notice_id = :notice and sent_at is null for update
                        """), notice).query(UUID.class).optional().isPresent();
    }

    void sent(Notice notice, Instant now) {
        expectOne(one(sql.sql("""
                update channel.notice set sent_at = :now, attempts = attempts + 1, failure = null
                where account_id = :account and notice_id = :notice and sent_at is null
                """), notice).param("now", Columns.at(now)).update());
    }

    void failed(Notice notice, String failure) {
        expectOne(one(sql.sql("""
                update channel.notice set attempts = attempts + 1, failure = :failure
                where account_id = :account and notice_id = :notice and sent_at is null
                """), notice).param("failure", failure).update());
    }

    /** Ids of the messages before a notice in its thread to the same person, oldest first. */
    List<String> before(Notice notice) {
        return one(sql.sql("""
                select message_id from channel.notice
                where account_id = :account and thread_id = :thread and person_id = :person and notice_id < :notice
                order by notice_id
                """), notice)
                .param("thread", notice.thread())
                .param("person", notice.person())
                .query(String.class)
                .list();
    }

    private static StatementSpec about(StatementSpec statement, Occasion occasion) {
        return statement
                .param("account", occasion.account())
                .param("kind", occasion.kind().code())
                .param("thing", occasion.thing())
                .param("occurrence", occasion.occurrence());
    }

    private static StatementSpec one(StatementSpec statement, Notice notice) {
        return statement.param("account", notice.account()).param("notice", notice.id());
    }

    private static void expectOne(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("one notice expected, " + rows + " changed");
        }
    }

    private static byte[] digest(Notice notice) {
        try {
            var words = notice.subject() + "\n\n" + notice.body();
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                Columns.id(row, "account_id"),
                Columns.id(row, "notice_id"),
                Columns.code(row, "kind", NoticeKind.class),
                Columns.id(row, "thing_id"),
                Columns.id(row, "person_id"),
                Columns.id(row, "thread_id"),
                Columns.code(row, "language", Language.class),
                row.getString("subject"),
                row.getString("body"),
                row.getString("message_id"),
                Columns.instant(row, "made_at"),
                row.getInt("attempts"),
                Columns.instantOrNull(row, "sent_at"),
                row.getString("failure"));
    }
}
