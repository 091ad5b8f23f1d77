package onus.billing;

import java.time.LocalDate;
import java.util.UUID;
import onus.journal.Head;

/**
 * An invoice and what became of it.
 *
 * @param due last day to pay as printed
 * @param dueVerdict the decision that set it
 * @param payableUntil last day to pay; later than {@code due} by the days an objection was open
 * @param revision counts changes of state
 */
public record Invoice(
        Paper paper, LocalDate due, UUID dueVerdict, LocalDate payableUntil, Debt debt, long revision, Head head) {

    Invoice moved(Debt to) {
        return new Invoice(paper, due, dueVerdict, payableUntil, to, revision + 1, head);
    }

    Invoice payableUntil(LocalDate later) {
        return new Invoice(paper, due, dueVerdict, later, debt, revision, head);
    }

    Invoice withHead(Head next) {
        return new Invoice(paper, due, dueVerdict, payableUntil, debt, revision, next);
    }
}
