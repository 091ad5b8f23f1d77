package onus.desk.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erasures that were confirmed, and how many rows of a table still hold somebody's words. */
@Repository
class Erasures {

    private final JdbcClient sql;

    Erasures(JdbcClient sql) {
        this.sql = sql;
    }

    /** A confirmed erasure. */
    record Erasure(
            UUID id,
            Whose whose,
            @Nullable Instant doneAt,
            @Nullable Instant endedAt) {}

    void add(Erasure it, UUID by, Instant at, @Nullable LocalDate keepUntil) {
        var whose = it.whose();
        sql.sql("""
                insert into desk.erasure (account_id, erasure_id, person_id, asked_by, asked_at, keep_until)
                values (:account, :id, :person, :by, :at, :until)
                """)
                .param("account", whose.account())
                .param("id", it.id())
                .param("person", whose.person())
                .param("by", by)
                .param("at", Columns.at(at))
                .param("until", keepUntil)
                .update();
    }

    Optional<Erasure> find(UUID account, UUID id) {
        return sql.sql("""
                select person_id, done_at, ended_at from desk.erasure where account_id = :account and erasure_id = :id
                """)
                .param("account", account)
                .param("id", id)
                .query((row, _) -> new Erasure(
                        id,
                        new Whose(account, Columns.idOrNull(row, "person_id")),
                        Columns.instantOrNull(row, "done_at"),
                        Columns.instantOrNull(row, "ended_at")))
                .optional();
    }

    void done(Erasure it, Instant now) {
        note("done_at", it, now);
    }

    void ended(Erasure it, Instant now) {
        note("ended_at", it, now);
    }

    private void note(String column, Erasure it, Instant now) {
        sql.sql("update desk.erasure set " + column + " = coalesce(" + column
                        + ", :now) where account_id = :account and erasure_id = :id")
                .param("now", Columns.at(now))
                .param("account", it.whose().account())
                .param("id", it.id())
                .update();
    }

    boolean hasConsents(UUID account) {
        return sql.sql("""
                select exists (select from consent.authorisation where account_id = :account)
                    or exists (select from consent.intervention where account_id = :account)
                """).param("account", account).query(Boolean.class).single();
    }

    /** How many rows of a table an erasure would touch. */
    long rows(PersonalTable table, Whose whose) {
        return sql.sql("select count(*) from " + table.name() + " where " + whose.where(table))
                .param("account", whose.account())
                .param("person", whose.personOrNobody())
                .query(Long.class)
                .single();
    }
}
