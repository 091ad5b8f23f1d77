package onus.desk.privacy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody of the desk wishes to have erased, and what was shown then; written once. */
@Repository
class ErasureWishes {

    private final JdbcClient sql;

    ErasureWishes(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * An erasure that waits for a second person.
     *
     * @param shown revision of the preview it was proposed with
     */
    record Wish(UUID id, Whose whose, long shown) {}

    void add(Wish it, Instant at) {
        sql.sql("""
                insert into desk.erasure_wish (account_id, wish_id, person_id, shown, wished_at)
                values (:account, :id, :person, :shown, :at)
                """)
                .param("account", it.whose().account())
                .param("id", it.id())
                .param("person", it.whose().person())
                .param("shown", it.shown())
                .param("at", Columns.at(at))
                .update();
    }

    Optional<Wish> find(UUID account, UUID id) {
        return sql.sql("""
                select person_id, shown from desk.erasure_wish where account_id = :account and wish_id = :id
                """)
                .param("account", account)
                .param("id", id)
                .query((row, _) ->
                        new Wish(id, new Whose(account, Columns.idOrNull(row, "person_id")), row.getLong("shown")))
                .optional();
    }
}
