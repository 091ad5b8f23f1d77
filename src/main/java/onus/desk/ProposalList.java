package onus.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.customer.Customers;
import onus.customer.Proposal;
import onus.customer.ProposalAnswered;
import onus.customer.ProposalMade;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.platform.Columns;
import onus.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What waits for a second person, and what became of what did, newest first. */
@Component
public class ProposalList {

    private final Transactions transactions;
    private final ProposalRows rows;
    private final Customers customers;

    ProposalList(Transactions transactions, ProposalRows rows, Customers customers) {
        this.transactions = transactions;
        this.rows = rows;
        this.customers = customers;
    }

    /** Which proposals; what is null does not matter. {@code state} is open, approved, refused or withdrawn. */
    public record Wanted(@Nullable String state, @Nullable UUID account) {

        /** What waits for somebody. */
        public static Wanted waiting() {
            return new Wanted(ProposalRow.OPEN, null);
        }
    }

    /** The last proposal of the page before. */
    public record Position(Instant at, UUID proposal) {}

    /** A page of those of the reader's markets; whoever cannot answer proposals reads only their own and what became of them. */
    public List<ProposalRow> page(Caller.Staff reader, Wanted wanted, Optional<Position> after, int most) {
        var where = new Where()
                .isOneOf("market", reader.markets())
                .is("state", wanted.state())
                .is("account_id", wanted.account())
                .is("proposed_by", answers(reader) ? null : reader.person());
        after.ifPresent(it -> where.and("(proposed_at, proposal_id) < (:after, :last)")
                .with("after", Columns.at(it.at()))
                .with("last", it.proposal()));
        return transactions.atDesk(() -> rows.find(where, most));
    }

    private static boolean answers(Caller.Staff reader) {
        return reader.roles().contains(StaffRole.SUPERVISOR);
    }

    /** Empty where it is another's and the reader cannot answer it. */
    public Optional<ProposalRow> find(Caller.Staff reader, UUID account, UUID proposal) {
        var where = new Where()
                .is("account_id", account)
                .is("proposal_id", proposal)
                .is("proposed_by", answers(reader) ? null : reader.person());
        return transactions.inAccount(
                account, () -> rows.find(where, 1).stream().findFirst());
    }

    @EventListener
    void on(ProposalMade event) {
        keep(event.proposal());
    }

    @EventListener
    void on(ProposalAnswered event) {
        keep(event.proposal());
    }

    private void keep(Proposal proposal) {
        transactions.inAccount(proposal.account(), () -> rows.put(row(proposal)));
    }

    private ProposalRow row(Proposal it) {
        var customer = customers.of(it.account());
        var answer = it.answer();
        return new ProposalRow(
                it.account(),
                it.id(),
                it.reference(),
                it.kind(),
                customer.reference(),
                customer.name(),
                customer.market(),
                it.reason(),
                it.by(),
                it.at(),
                answer == null
                        ? null
                        : new ProposalRow.Answered(answer.kind(), answer.by(), answer.at(), answer.reason()));
    }
}
