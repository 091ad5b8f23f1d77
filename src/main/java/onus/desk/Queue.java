package onus.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.contract.TicketKind;
import onus.people.Caller;
import onus.platform.Columns;
import onus.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of tickets: the whole desk's for staff, their own customer's for contacts. */
@Component
public class Queue {

    private final Transactions transactions;
    private final QueueRows rows;

    Queue(Transactions transactions, QueueRows rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    /**
     * Which tickets; what is absent or empty does not matter.
     *
     * @param states codes as in {@link QueueRow#state()}
     * @param words all of which the reference, customer or subject must have, at least by their beginnings
     */
    public record Wanted(
            Set<String> states,
            Set<TicketKind> kinds,
            @Nullable Turn turn,
            @Nullable UUID customer,
            @Nullable UUID assignee,
            @Nullable String words) {

        public static final Wanted ALL = new Wanted(Set.of(), Set.of(), null, null, null, null);

        public static Wanted turnOf(Turn turn) {
            return new Wanted(Set.of(), Set.of(), turn, null, null, null);
        }

        /** Whether whoever has waited longest comes first; otherwise what moved last does. */
        private boolean longestFirst() {
            return turn != null && turn != Turn.NOBODY;
        }
    }

    /** The last ticket of the page before. */
    public record Position(Instant since, UUID ticket) {

        public static Position of(QueueRow row) {
            return new Position(row.since(), row.ticket());
        }
    }

    public List<QueueRow> page(Caller reader, Wanted wanted, Optional<Position> after, int most) {
        var order = wanted.longestFirst() ? "order by since, ticket_id" : "order by since desc, ticket_id desc";
        return switch (reader) {
            case Caller.Contact contact ->
                transactions.inAccount(
                        contact.account(),
                        () -> rows.find(
                                where(wanted, after).and("account_id = :own", "own", contact.account()), order, most));
            case Caller.Staff staff ->
                transactions.atDesk(
                        () -> rows.find(where(wanted, after).isOneOf("market", staff.markets()), order, most));
            case Caller.Machine _ -> transactions.atDesk(() -> rows.find(where(wanted, after), order, most));
        };
    }

    private static Where where(Wanted wanted, Optional<Position> after) {
        var where = new Where()
                .isOneOf("state", wanted.states())
                .isOneOf("kind", wanted.kinds().stream().map(TicketKind::code).collect(Collectors.toSet()))
                .is("turn", wanted.turn() == null ? null : wanted.turn().code())
                .is("account_id", wanted.customer())
                .is("assignee", wanted.assignee())
                .says(wanted.words());
        after.ifPresent(it -> where.and(
                        wanted.longestFirst()
                                ? "(since, ticket_id) > (:after, :last)"
                                : "(since, ticket_id) < (:after, :last)")
                .with("after", Columns.at(it.since()))
                .with("last", it.ticket()));
        return where;
    }
}
