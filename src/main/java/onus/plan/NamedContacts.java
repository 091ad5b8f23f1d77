package onus.plan;

import java.util.List;
import java.util.UUID;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people who may order changes under a plan. */
@Repository
class NamedContacts {

    private final JdbcClient sql;

    NamedContacts(JdbcClient sql) {
        this.sql = sql;
    }

    /** In the order they were named. */
    List<UUID> of(UUID account) {
        return sql.sql("select person_id from plan.named_contact where account_id = :account order by since, person_id")
                .param("account", account)
                .query((row, _) -> Columns.id(row, "person_id"))
                .list();
    }

    void add(UUID account, UUID person, Hand hand) {
        sql.sql("""
                insert into plan.named_contact (account_id, person_id, since, named_by)
                values (:account, :person, :since, :by)
                """)
                .param("account", account)
                .param("person", person)
                .param("since", Columns.at(hand.at()))
                .param("by", hand.by())
                .update();
    }

    boolean remove(UUID account, UUID person) {
        return sql.sql("delete from plan.named_contact where account_id = :account and person_id = :person")
                        .param("account", account)
                        .param("person", person)
                        .update()
                == 1;
    }
}
