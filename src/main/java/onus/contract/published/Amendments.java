package onus.contract.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.contract.Amendment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The amendments of customers; none is ever changed, a later one stands before an earlier one. */
@Component
class Amendments {

    private final JdbcClient jdbc;

    Amendments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Amendment> of(UUID account) {
        return sql("""
                select amendment_id, contract, starts_on, ends_on, overrides::text as overrides, reason
                from contract.amendment
                where account_id = :account
                order by starts_on, amendment_id
                """, account).query(Amendments::amendment).list();
    }

    List<Amendment> drafts(UUID account) {
        return sql("""
                select amendment_id, contract, starts_on, ends_on, overrides::text as overrides, reason
                from contract.amendment_draft
                where account_id = :account
                order by amendment_id
                """, account).query(Amendments::amendment).list();
    }

    Optional<Amendment> drafted(UUID account, UUID amendment) {
        return drafts(account).stream().filter(it -> it.id().equals(amendment)).findFirst();
    }

    void draft(UUID account, Amendment amendment) {
        sql("""
                insert into contract.amendment_draft (account_id, amendment_id, contract, starts_on, ends_on, overrides, reason)
                values (:account, :id, :contract, :from, :to, cast(:overrides as jsonb), :reason)
                """, account)
                .param("id", amendment.id())
                .param("contract", amendment.contract())
                .param("from", amendment.from())
                .param("to", amendment.to())
                .param("overrides", amendment.overrides().toString())
                .param("reason", amendment.reason())
                .update();
    }

    /** What holds is what was drafted, to the letter. */
    void add(UUID account, UUID amendment, Amending.Approval approval) {
        sql("""
                insert into contract.amendment (account_id, amendment_id, contract, starts_on, ends_on, overrides, reason,
                    proposed_by, approved_by, agreed_at)
                select account_id, amendment_id, contract, starts_on, ends_on, overrides, reason, :proposed, :approved, :at
                from contract.amendment_draft
                where account_id = :account and amendment_id = :id
                """, account)
                .param("id", amendment)
                .param("proposed", approval.proposedBy())
                .param("approved", approval.approvedBy())
                .param("at", approval.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who ever agreed on individual rules of a contract. In a central transaction, the only one that sees them all but the monthly run. */
    List<UUID> accounts(String contract) {
        return jdbc.sql(
                        "select distinct account_id from contract.amendment where contract = :contract order by account_id")
                .param("contract", contract)
                .query(UUID.class)
                .list();
    }

    private JdbcClient.StatementSpec sql(String text, UUID account) {
        return jdbc.sql(text).param("account", account);
    }

    /** The agreed ones of many customers; those without have no entry. */
    Map<UUID, List<Amendment>> of(Collection<UUID> accounts) {
        var amendments = new HashMap<UUID, List<Amendment>>();
        jdbc.sql("""
                select account_id, amendment_id, contract, starts_on, ends_on, overrides::text as overrides, reason
                from contract.amendment
                where account_id = any (:accounts)
                order by account_id, starts_on, amendment_id
                """).param("accounts", accounts.toArray(UUID[]::new)).query(row -> {
            amendments
                    .computeIfAbsent(row.getObject("account_id", UUID.class), _ -> new ArrayList<>())
                    .add(amendment(row, 0));
        });
        return amendments;
    }

    private static Amendment amendment(ResultSet row, int number) throws SQLException {
        return new Amendment(
                row.getObject("amendment_id", UUID.class),
                row.getString("contract"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                (ObjectNode) JsonMapper.shared().readTree(row.getString("overrides")),
                row.getString("reason"));
    }
}
