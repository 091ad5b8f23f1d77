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
import onus.ticket.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of tickets: the whole desk's for staff, their own customer's for contacts. */
@Component
public class Queue {

    /** Where tickets without a deadline stand. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String BY_PROMISE = "coalesce(react_by, '9999-12-31T00:00:00Z'::timestamptz)";

    private static final String BY_DEADLINE =
            "coalesce(least(react_by, take_up_by), '9999-12-31T00:00:00Z'::timestamptz)";

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
     * @param line which line has it
     * @param dueFirst whether the next deadline comes first, what has none last
     * @param words all of which the reference, customer or subject must have, at least by their beginnings
     */
    public record Wanted(
            Set<String> states,
            Set<TicketKind> kinds,
            @Nullable Turn turn,
            @Nullable UUID customer,
            @Nullable UUID assignee,
            @Nullable String words,
            @Nullable Line line,
            boolean dueFirst) {

        public static final Wanted ALL = new Wanted(Set.of(), Set.of(), null, null, null, null, null, false);

        public static Wanted turnOf(Turn turn) {
            return new Wanted(Set.of(), Set.of(), turn, null, null, null, null, false);
        }

        /** Whether whoever has waited longest comes first; otherwise what moved last does. */
        private boolean longestFirst() {
            return turn != null && turn != Turn.NOBODY;
        }

        /** What the list is in order of; by when a line takes up what it was handed is no news for a customer. */
        private String order(Caller reader) {
            if (!dueFirst) {
                return "since";
            }
            return reader instanceof Caller.Contact ? BY_PROMISE : BY_DEADLINE;
        }

        /** Whether the smallest comes first. */
        private boolean ascending() {
            return dueFirst || longestFirst();
        }
    }

    /** The last ticket of the page before, and where it stood in the list's order. */
    public record Position(Instant since, UUID ticket) {

        public static Position of(QueueRow row, Wanted wanted) {
            return new Position(wanted.dueFirst() ? Position.deadline(row) : row.since(), row.ticket());
        }

        private static Instant deadline(QueueRow row) {
            var by = row.reaction().first();
            return by == null ? NEVER : by;
        }
    }

    public List<QueueRow> page(Caller reader, Wanted wanted, Optional<Position> after, int most) {
        var down = wanted.ascending() ? "" : " desc";
        var order = "order by " + wanted.order(reader) + down + ", ticket_id" + down;
        var where = where(reader, wanted, after);
        return switch (reader) {
            case Caller.Contact contact ->
                transactions.inAccount(
                        contact.account(),
                        () -> rows.find(where.and("account_id = :own", "own", contact.account()), order, most).stream()
                                .map(QueueRow::asPromised)
                                .toList());
            case Caller.Staff staff ->
                transactions.atDesk(() -> rows.find(where.isOneOf("market", staff.markets()), order, most));
            case Caller.Machine _ -> transactions.atDesk(() -> rows.find(where, order, most));
        };
    }

    private static Where where(Caller reader, Wanted wanted, Optional<Position> after) {
        var where = new Where()
                .isOneOf("state", wanted.states())
                .isOneOf("kind", wanted.kinds().stream().map(TicketKind::code).collect(Collectors.toSet()))
                .is("turn", wanted.turn() == null ? null : wanted.turn().code())
                .is("account_id", wanted.customer())
                .is("assignee", wanted.assignee())
                .is("line", wanted.line() == null ? null : wanted.line().code())
                .says(wanted.words());
        after.ifPresent(it -> where.and("(" + wanted.order(reader) + ", ticket_id)"
                        + (wanted.ascending() ? " > " : " < ") + "(:after, :last)")
                .with("after", Columns.at(it.since()))
                .with("last", it.ticket()));
        return where;
    }
}
