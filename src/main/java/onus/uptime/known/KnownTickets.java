package onus.uptime.known;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tickets belong to a known incident, and which of them its finding has answered. */
@Repository
class KnownTickets {

    private final JdbcClient sql;

    KnownTickets(JdbcClient sql) {
        this.sql = sql;
    }

    /** A ticket of a customer. */
    record Talk(UUID account, UUID ticket) {}

    /** The ticket belongs to the incident from now on; false if it belonged to one before. */
    boolean join(Talk talk, UUID incident, Instant now) {
        return about(sql.sql("""
                insert into uptime.known_ticket (account_id, ticket_id, incident_id, joined_at)
                values (:account, :ticket, :incident, :now) on conflict on constraint known_ticket_pk do nothing
                """), talk)
                        .param("incident", incident)
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    Optional<UUID> incident(Talk talk) {
        return about(sql.sql("""
                select incident_id from uptime.known_ticket where account_id = :account and ticket_id = :ticket
                """), talk).query(UUID.class).optional();
    }

    /** Those of some customers that its finding has not answered; in a transaction of news. */
    List<Talk> unanswered(UUID incident, Collection<UUID> accounts) {
        return sql.sql("""
                select account_id, ticket_id from uptime.known_ticket
                where account_id = any(:accounts) and incident_id = :incident and answered_at is null
                order by account_id, ticket_id
                """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("incident", incident)
                .query((row, _) -> new Talk(Columns.id(row, "account_id"), Columns.id(row, "ticket_id")))
                .list();
    }

    /** Notes that the ticket says it belongs to the incident; false if it did before. */
    boolean said(Talk talk, Instant now) {
        return about(sql.sql("""
                update uptime.known_ticket set said_at = :now
                where account_id = :account and ticket_id = :ticket and said_at is null
                """), talk).param("now", Columns.at(now)).update() == 1;
    }

    /** Notes that the finding is the ticket's answer; false if it was before. */
    boolean answered(Talk talk, Instant now) {
        return about(sql.sql("""
                update uptime.known_ticket set answered_at = :now
                where account_id = :account and ticket_id = :ticket and answered_at is null
                """), talk).param("now", Columns.at(now)).update() == 1;
    }

    private static JdbcClient.StatementSpec about(JdbcClient.StatementSpec statement, Talk talk) {
        return statement.param("account", talk.account()).param("ticket", talk.ticket());
    }
}
