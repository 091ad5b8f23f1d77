package onus.contract.published;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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

    /** Who proposed, who approved, and when. */
    record Agreed(String proposedBy, String approvedBy, Instant at) {}

    List<Amendment> of(UUID account) {
        return jdbc.sql("""
                select amendment_id, contract, starts_on, ends_on, overrides::text as overrides, reason
                from contract.amendment
                where account_id = :account
                order by starts_on, amendment_id
                """)
                .param("account", account)
                .query((row, _) -> new Amendment(
                        row.getObject("amendment_id", UUID.class),
                        row.getString("contract"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        (ObjectNode) JsonMapper.shared().readTree(row.getString("overrides")),
                        row.getString("reason")))
                .list();
    }

    void add(UUID account, Amendment amendment, Agreed agreed) {
        jdbc.sql("""
                insert into contract.amendment (account_id, amendment_id, contract, starts_on, ends_on, overrides, reason,
                    proposed_by, approved_by, agreed_at)
                values (:account, :id, :contract, :from, :to, cast(:overrides as jsonb), :reason, :proposed, :approved, :at)
                """)
                .param("account", account)
                .param("id", amendment.id())
                .param("contract", amendment.contract())
                .param("from", amendment.from())
                .param("to", amendment.to())
                .param("overrides", amendment.overrides().toString())
                .param("reason", amendment.reason())
                .param("proposed", agreed.proposedBy())
                .param("approved", agreed.approvedBy())
                .param("at", agreed.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
