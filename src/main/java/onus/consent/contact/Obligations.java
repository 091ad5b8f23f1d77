package onus.consent.contact;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.contract.Channel;
import onus.contract.DeskTerms.ContactEvent;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Duties to reach customers and the attempts made. */
@Repository
class Obligations {

    private static final String SELECT = "select * from consent.contact_obligation ";

    private final JdbcClient sql;

    Obligations(JdbcClient sql) {
        this.sql = sql;
    }

    /** False if the same occasion has raised it before. */
    boolean add(Obligation it) {
        return sql.sql("""
                insert into consent.contact_obligation (account_id, obligation_id, ticket_id, reference, event, occasion,
                    channels, attempts, every_minutes, raised_by, raised_at, next_at, due_at)
                values (:account, :id, :ticket, :reference, :event, :occasion,
                    :channels, :attempts, :every, :by, :at, :next, :due)
                on conflict on constraint contact_obligation_once do nothing
                """)
                        .param("account", it.account())
                        .param("id", it.id())
                        .param("ticket", it.ticket())
                        .param("reference", it.reference())
                        .param("event", it.event().code())
                        .param("occasion", it.occasion())
                        .param(
                                "channels",
                                it.channels().stream().map(Channel::code).toArray(String[]::new))
                        .param("attempts", it.attempts())
                        .param("every", it.everyMinutes())
                        .param("by", it.raisedBy())
                        .param("at", Columns.at(it.raisedAt()))
                        .param("next", Columns.at(it.nextAt()))
                        .param("due", Columns.at(it.dueAt()))
                        .update()
                == 1;
    }

    Optional<Obligation> lock(UUID account, UUID id) {
        return sql.sql(SELECT + "where account_id = :account and obligation_id = :id for update")
                .param("account", account)
                .param("id", id)
                .query((row, _) -> obligation(row))
                .optional();
    }

    Optional<Obligation> find(UUID account, UUID id) {
        return sql.sql(SELECT + "where account_id = :account and obligation_id = :id")
                .param("account", account)
                .param("id", id)
                .query((row, _) -> obligation(row))
                .optional();
    }

    List<Obligation> ofTicket(UUID account, UUID ticket) {
        return sql.sql(SELECT + "where account_id = :account and ticket_id = :ticket order by raised_at, obligation_id")
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> obligation(row))
                .list();
    }

    /** Those nobody has met yet, a supervisor's first, then by their end. */
    List<Obligation> unmet(int limit) {
        return sql.sql(SELECT + """
                where reached_at is null
                order by escalated_at nulls last, due_at, obligation_id limit :limit
                """)
                .param("limit", limit)
                .query((row, _) -> obligation(row))
                .list();
    }

    void replace(Obligation before, Obligation after) {
        var written = sql.sql("""
                update consent.contact_obligation
                set tried = :tried, next_at = :next, reached_at = :reached, escalated_at = :escalated
                where account_id = :account and obligation_id = :id and tried = :before
                """)
                .param("tried", after.tried())
                .param("next", Columns.at(after.nextAt()))
                .param("reached", Columns.atOrNull(after.reachedAt()))
                .param("escalated", Columns.atOrNull(after.escalatedAt()))
                .param("account", before.account())
                .param("id", before.id())
                .param("before", before.tried())
                .update();
        if (written != 1) {
            throw new IllegalStateException("Obligation " + before.id() + " moved while it was locked");
        }
    }

    void add(Obligation of, Attempt attempt) {
        sql.sql("""
                insert into consent.contact_attempt (account_id, attempt_id, obligation_id, channel, result, note, made_by, made_at)
                values (:account, :attempt, :obligation, :channel, :result, :note, :by, :at)
                """)
                .param("account", of.account())
                .param("attempt", attempt.id())
                .param("obligation", of.id())
                .param("channel", attempt.channel().code())
                .param("result", attempt.result().code())
                .param("note", attempt.note())
                .param("by", attempt.by())
                .param("at", Columns.at(attempt.at()))
                .update();
    }

    List<Attempt> attempts(UUID account, UUID obligation) {
        return sql.sql("""
                select attempt_id, channel, result, note, made_by, made_at from consent.contact_attempt
                where account_id = :account and obligation_id = :obligation order by made_at, attempt_id
                """)
                .param("account", account)
                .param("obligation", obligation)
                .query((row, _) -> new Attempt(
                        Columns.id(row, "attempt_id"),
                        Columns.code(row, "channel", Channel.class),
                        Columns.code(row, "result", Attempt.Result.class),
                        row.getString("note"),
                        Columns.id(row, "made_by"),
                        Columns.instant(row, "made_at")))
                .list();
    }

    private static Obligation obligation(ResultSet row) throws SQLException {
        return new Obligation(
                Columns.id(row, "account_id"),
                Columns.id(row, "obligation_id"),
                Columns.id(row, "ticket_id"),
                row.getString("reference"),
                Columns.code(row, "event", ContactEvent.class),
                row.getString("occasion"),
                channels(row.getArray("channels")),
                row.getInt("attempts"),
                row.getInt("every_minutes"),
                row.getInt("tried"),
                Columns.id(row, "raised_by"),
                Columns.instant(row, "raised_at"),
                Columns.instant(row, "next_at"),
                Columns.instant(row, "due_at"),
                Columns.instantOrNull(row, "reached_at"),
                Columns.instantOrNull(row, "escalated_at"));
    }

    private static List<Channel> channels(Array codes) throws SQLException {
        var given = List.of((String[]) codes.getArray());
        return Arrays.stream(Channel.values())
                .filter(it -> given.contains(it.code()))
                .toList();
    }
}
