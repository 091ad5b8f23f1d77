package onus.billing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onus.customer.Deciding.Made;
import onus.reason.Because;
import onus.reason.Ruling;
import onus.reason.Value;
import onus.settlement.Contest;
import onus.settlement.Verdict;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Asks the contract about contests: whether one is possible now, what it would credit and what it would cost in support. */
@Component
class ContestTerms {

    private final PaperTerms terms;

    ContestTerms(PaperTerms terms) {
        this.terms = terms;
    }

    Made<Contest.Answer> decide(Invoice invoice, boolean confirmed, Instant now) {
        var state = invoice.debt().state();
        var question = new Contest(
                now,
                invoice.payableUntil(),
                state instanceof DebtState.Paid,
                state instanceof DebtState.Contested,
                confirmed);
        return Made.of(question, terms.of(invoice.paper()));
    }

    /** The answer, if the contract takes the contest. */
    static Ruling<Contest.Answer> allowed(Made<Contest.Answer> made) {
        return switch (made.verdict()) {
            case Verdict.Refused<Contest.Answer>(var code, var because) -> Ruling.denied(code, because);
            case Verdict.Decided<Contest.Answer>(var answer, var because) -> {
                var refusal = answer.refusal();
                yield refusal == null ? Ruling.granted(answer) : new Ruling.Denied<>(refusal, because);
            }
        };
    }

    /** What a contest of these invoices, all of one incident, would do; denied if the first of them cannot be contested now. */
    Ruling<ContestPreview> preview(Invoice invoice, List<Invoice> together, Instant now) {
        var made = decide(invoice, true, now);
        return allowed(made)
                .flatMap(answer -> invoice.debt()
                        .handle(new DebtCommand.Contest(), now)
                        .map(_ -> preview(answer, because(made), together)));
    }

    /** What part payments have brought; a contest makes it the customer's credit. */
    private static Optional<Money> paid(List<Invoice> together) {
        return together.stream().map(it -> it.debt().paid()).reduce(Money::plus).filter(Money::isPositive);
    }

    private static List<Because> because(Made<Contest.Answer> made) {
        return switch (made.verdict()) {
            case Verdict.Refused<Contest.Answer>(var _, var because) -> List.of(because);
            case Verdict.Decided<Contest.Answer>(var _, var because) -> because;
        };
    }

    private static ContestPreview preview(Contest.Answer answer, List<Because> because, List<Invoice> together) {
        var credited = Money.total(
                together.getFirst().debt().gross().getCurrencyUnit(),
                together.stream()
                        .map(it -> it.debt().gross().minus(it.debt().credited()))
                        .toList());
        var numbers = together.stream().map(it -> it.paper().number()).toList();
        var all = new ArrayList<>(because);
        all.add(Because.of("payment.contestUntil")
                .point("credits")
                .with("gross", new Value.Amount(credited))
                .with("invoices", new Value.Name(String.join(", ", numbers))));
        paid(together)
                .ifPresent(it -> all.add(
                        Because.of("payment.contestUntil").point("paid-part").with("paid", new Value.Amount(it))));
        return new ContestPreview(numbers, credited, answer, all);
    }
}
