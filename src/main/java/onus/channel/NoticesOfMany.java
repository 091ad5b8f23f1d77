package onus.channel;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices that tell many customers the same; read and noted in transactions of news. */
@Repository
class NoticesOfMany {

    private final JdbcClient sql;

    NoticesOfMany(JdbcClient sql) {
        this.sql = sql;
    }

    /** Where somebody is in the notices of many: what comes next is after it. */
    record Place(UUID account, UUID notice) {

        static final Place BEGINNING = new Place(new UUID(0, 0), new UUID(0, 0));

        static Place of(Notice notice) {
            return new Place(notice.account(), notice.id());
        }
    }

    /** The next that nobody has tried to send, of customers whose account ends in this digit. */
    List<Notice> untried(Occasion occasion, String digit, Place after, int most) {
        return sql.sql("""
                select * from channel.notice
                where kind = :kind and thing_id = :thing and occurrence = :occurrence and attempts = 0
                    and right(account_id::text, 1) = :digit and account_id >= :account and (account_id, notice_id) > (:account, :notice)
                order by account_id, notice_id limit :most
                """)
                .param("kind", occasion.kind().code())
                .param("thing", occasion.thing())
                .param("occurrence", occasion.occurrence())
                .param("digit", digit)
                .param("account", after.account())
                .param("notice", after.notice())
                .param("most", most)
                .query((row, _) -> Notices.notice(row))
                .list();
    }

    /** Notes them as sent before they are, so that nobody else sends them until the transaction ends; those that were still to be sent. */
    Set<UUID> claimed(Collection<Notice> notices, Instant now) {
        return new HashSet<>(sql.sql("""
                update channel.notice set sent_at = :now, attempts = attempts + 1
                where account_id = any(:accounts) and notice_id = any(:notices) and attempts = 0 returning notice_id
                """)
                .param("now", Columns.at(now))
                .param("accounts", accounts(notices))
                .param("notices", notices.stream().map(Notice::id).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** It was claimed and could not be sent. */
    void failed(Notice notice, String failure) {
        var written = sql.sql("""
                update channel.notice set sent_at = null, failure = :failure
                where account_id = :account and notice_id = :notice and sent_at is not null
                """)
                .param("failure", failure)
                .param("account", notice.account())
                .param("notice", notice.id())
                .update();
        if (written != 1) {
            throw new IllegalStateException("one notice expected, " + written + " changed");
        }
    }

    /** An earlier message. */
    private record Earlier(UUID thread, UUID person, UUID notice, String messageId) {

        boolean isBefore(Notice it) {
            return thread.equals(it.thread())
                    && person.equals(it.person())
                    && notice.toString().compareTo(it.id().toString()) < 0;
        }
    }

    /** For each of these its messages before it in the same thread, oldest first. */
    Map<UUID, List<String>> before(Collection<Notice> notices) {
        var all = sql.sql("""
                select thread_id, person_id, notice_id, message_id from channel.notice
                where account_id = any(:accounts) and thread_id = any(:threads) order by notice_id
                """)
                .param("accounts", accounts(notices))
                .param("threads", notices.stream().map(Notice::thread).toArray(UUID[]::new))
                .query((row, _) -> new Earlier(
                        Columns.id(row, "thread_id"),
                        Columns.id(row, "person_id"),
                        Columns.id(row, "notice_id"),
                        row.getString("message_id")))
                .list();
        return notices.stream()
                .collect(Collectors.toMap(
                        Notice::id,
                        it -> all.stream()
                                .filter(earlier -> earlier.isBefore(it))
                                .map(Earlier::messageId)
                                .toList()));
    }

    private static UUID[] accounts(Collection<Notice> notices) {
        return notices.stream().map(Notice::account).toArray(UUID[]::new);
    }
}
