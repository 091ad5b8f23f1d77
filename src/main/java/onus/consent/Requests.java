package onus.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers were asked to authorise. */
@Repository
class Requests {

    private final JdbcClient sql;

    Requests(JdbcClient sql) {
        this.sql = sql;
    }

    /** Somebody waits for an answer. */
    record Request(UUID id, UUID intervention, UUID ticket, UUID askedBy, Instant askedAt) {}

    /** How it was answered; nobody answers what lapses. */
    record Answered(ConsentAnswer answer, @Nullable UUID by, Instant at) {}

    void add(UUID account, Request it) {
        sql.sql("""
                insert into consent.request (account_id, request_id, intervention_id, ticket_id, asked_at, asked_by)
                values (:account, :id, :intervention, :ticket, :at, :by)
                """)
                .param("account", account)
                .param("id", it.id())
                .param("intervention", it.intervention())
                .param("ticket", it.ticket())
                .param("at", Columns.at(it.askedAt()))
                .param("by", it.askedBy())
                .update();
    }

    /** The open request of an intervention. */
    Optional<Request> open(UUID account, UUID intervention) {
        return sql.sql("""
                select request_id, intervention_id, ticket_id, asked_by, asked_at from consent.request
                where account_id = :account and intervention_id = :intervention and answer is null
                """)
                .param("account", account)
                .param("intervention", intervention)
                .query((row, _) -> new Request(
                        Columns.id(row, "request_id"),
                        Columns.id(row, "intervention_id"),
                        Columns.id(row, "ticket_id"),
                        Columns.id(row, "asked_by"),
                        Columns.instant(row, "asked_at")))
                .optional();
    }

    void answer(UUID account, Request request, Answered answered) {
        var written = sql.sql("""
                update consent.request set answer = :answer, answered_by = :by, answered_at = :at
                where account_id = :account and request_id = :request and answer is null
                """)
                .param("answer", answered.answer().code())
                .param("by", answered.by())
                .param("at", Columns.at(answered.at()))
                .param("account", account)
                .param("request", request.id())
                .update();
        if (written != 1) {
            throw new IllegalStateException("Request " + request.id() + " was answered while its ticket was locked");
        }
    }
}
