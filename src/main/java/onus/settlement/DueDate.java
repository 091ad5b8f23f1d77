package onus.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import onus.contract.ContractVersion;
import onus.contract.Terms;
import onus.reason.Because;
import onus.reason.Value;

/** Until when an invoice is to be paid. */
public record DueDate(Instant completedAt, Instant invoicedAt) implements Question<DueDate.Answer> {

    /** Local days of the contract's zone; the due day itself is still in time. */
    public record Answer(LocalDate due, LocalDate overdueFrom) {}

    @Override
    public Verdict<Answer> decide(ContractVersion version) {
        var terms = version.terms().payment();
        var because = new ArrayList<Because>();
        var start = start(terms, version);
        because.add(Because.of("payment.termStart")
                .point(terms.termStart() == Terms.TermStart.LATER_OF_WORK_AND_INVOICE ? "later" : "fixed")
                .with("start", new Value.Day(start)));
        var counted = start.plusDays(terms.termDays());
        because.add(Because.of("payment.termDays")
                .with("days", new Value.Count(terms.termDays()))
                .with("due", new Value.Day(counted)));
        var due = terms.rollDueToBusinessDay()
                ? Calendars.businessDays(version.market()).nextOnOrAfter(counted)
                : counted;
        if (!due.equals(counted)) {
            because.add(Because.of("payment.rollDueToBusinessDay")
                    .with("counted", new Value.Day(counted))
                    .with("due", new Value.Day(due)));
        }
        return new Verdict.Decided<>(new Answer(due, due.plusDays(1)), because);
    }

    /** The day the term starts; it is not counted itself. */
    private LocalDate start(Terms.Payment terms, ContractVersion version) {
        return version.dayOf(
                switch (terms.termStart()) {
                    case WORK -> completedAt;
                    case INVOICE -> invoicedAt;
                    case LATER_OF_WORK_AND_INVOICE -> completedAt.isAfter(invoicedAt) ? completedAt : invoicedAt;
                });
    }

    @Override
    public Optional<Instant> began(ZoneId zone) {
        return Optional.of(completedAt.isBefore(invoicedAt) ? completedAt : invoicedAt);
    }
}
