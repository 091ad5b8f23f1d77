package onus.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals and their answers; added once, never changed. */
@Repository
public class Proposals {

    private final JdbcClient sql;

    Proposals(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Proposal> find(UUID account, UUID proposal) {
        return sql.sql("""
                select p.*, a.kind as answer, a.answered_by, a.answered_at, a.reason as answer_reason
                from customer.proposal p
                left join customer.proposal_answer a on a.account_id = p.account_id and a.proposal_id = p.proposal_id
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

    /** False if somebody has answered it before. */
    boolean answer(Proposal proposal, Proposal.Answer answer) {
        return sql.sql("""
                        insert into customer.proposal_answer (account_id, proposal_id, kind, proposed_by, answered_by, answered_at, reason)
                        values (:account, :proposal, :kind, :author, :by, :at, :reason)
                        on conflict on constraint proposal_answer_pk do nothing
                        """)
                        .param("account", proposal.account())
                        .param("proposal", proposal.id())
                        .param("kind", answer.kind().code())
                        .param("author", proposal.by())
                        .param("by", answer.by())
                        .param("at", Columns.at(answer.at()))
                        .param("reason", answer.reason())
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
                Columns.idOrNull(row, "verdict_id"),
                Columns.id(row, "proposed_by"),
                Columns.instant(row, "proposed_at"),
                answer(row));
    }

    private static Proposal.@Nullable Answer answer(ResultSet row) throws SQLException {
        var kind = Columns.codeOrNull(row, "answer", ProposalAnswer.class);
        return kind == null
                ? null
                : new Proposal.Answer(
                        kind,
                        Columns.id(row, "answered_by"),
                        Columns.instant(row, "answered_at"),
                        row.getString("answer_reason"));
    }
}
