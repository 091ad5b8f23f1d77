package onus.people;

import static onus.platform.Columns.at;
import static onus.platform.Columns.code;
import static onus.platform.Columns.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code people.membership}. */
@Component
final class Memberships {

    private final JdbcClient sql;

    Memberships(JdbcClient sql) {
        this.sql = sql;
    }

    List<Membership> of(UUID person) {
        return sql.sql("""
                select person_id, account_id, role, named from people.membership
                where person_id = :person order by account_id
                """)
                .param("person", person)
                .query(Memberships::membership)
                .list();
    }

    List<Membership> in(UUID account) {
        return sql.sql("""
                select person_id, account_id, role, named from people.membership
                where account_id = :account order by person_id
                """)
                .param("account", account)
                .query(Memberships::membership)
                .list();
    }

    /** The owners of these accounts, in the order of the accounts. */
    List<Membership> owning(Collection<UUID> accounts) {
        return sql.sql("""
                select person_id, account_id, role, named from people.membership
                where account_id = any(:accounts) and role = :owner order by account_id, person_id
                """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("owner", ContactRole.OWNER.code())
                .query(Memberships::membership)
                .list();
    }

    /** The person speaks for the customer in this role from now on, whatever the role was before. */
    void put(Membership membership, Instant now) {
        sql.sql("""
                insert into people.membership (account_id, person_id, role, named, since)
                values (:account, :person, :role, :named, :now)
                on conflict on constraint membership_pk do update set role = excluded.role, named = excluded.named
                """)
                .param("account", membership.account())
                .param("person", membership.person())
                .param("role", membership.role().code())
                .param("named", membership.named())
                .param("now", at(now))
                .update();
    }

    boolean remove(UUID person, UUID account) {
        return sql.sql("delete from people.membership where account_id = :account and person_id = :person")
                        .param("account", account)
                        .param("person", person)
                        .update()
                == 1;
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(
                id(row, "person_id"),
                id(row, "account_id"),
                code(row, "role", ContactRole.class),
                row.getBoolean("named"));
    }
}
