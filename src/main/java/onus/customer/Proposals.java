package onus.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals and their approvals; added once, never changed. */
@Repository
public class Proposals {

    private final JdbcClient sql;

    Proposals(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Proposal> find(UUID account, UUID proposal) {
        return sql.sql("""
                select p.*, a.approved_by, a.approved_at
                from customer.proposal p
                left join customer.approval a on a.account_id = p.account_id and a.proposal_id = p.proposal_id
                where p.account_id = :account and p.proposal_id = :proposal
                """)
                .param("account", account)
                .param("proposal", proposal)
                .query((row, _) -> proposal(row))
                .optional();
    }

    void add(Proposal proposal) {
        sql.sql("""
                insert into customer.proposal (account_id, proposal_id, reference, kind, subject, reason, verdict_id, proposed_by,
                    proposed_at)
                values (:account, :proposal, :reference, :kind, :subject, :reason, :verdict, :by, :at)
                """)
                .param("account", proposal.account())
                .param("proposal", proposal.id())
                .param("reference", proposal.reference())
                .param("kind", proposal.kind().code())
                .param("subject", proposal.subject())
                .param("reason", proposal.reason())
                .param("verdict", proposal.verdict())
                .param("by", proposal.by())
                .param("at", Columns.at(proposal.at()))
                .update();
    }

    /** False if somebody has approved it before. */
    boolean approve(Proposal proposal, Proposal.Approval approval) {
        return sql.sql("""
                        insert into customer.approval (account_id, proposal_id, proposed_by, approved_by, approved_at)
                        values (:account, :proposal, :author, :by, :at) on conflict do nothing
                        """)
                        .param("account", proposal.account())
                        .param("proposal", proposal.id())
                        .param("author", proposal.by())
                        .param("by", approval.by())
                        .param("at", Columns.at(approval.at()))
                        .update()
                == 1;
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                Columns.id(row, "account_id"),
                Columns.id(row, "proposal_id"),
                row.getString("reference"),
                Columns.code(row, "kind", ProposalKind.class),
                Columns.id(row, "subject"),
                row.getString("reason"),
                Columns.id(row, "verdict_id"),
                Columns.id(row, "proposed_by"),
                Columns.instant(row, "proposed_at"),
                approval(row));
    }

    private static Proposal.@Nullable Approval approval(ResultSet row) throws SQLException {
        var by = Columns.idOrNull(row, "approved_by");
        return by == null ? null : new Proposal.Approval(by, Columns.instant(row, "approved_at"));
    }
}
