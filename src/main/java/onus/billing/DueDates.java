package onus.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onus.contract.ContractVersion;
import onus.customer.Deciding;
import onus.journal.Thing;
import onus.settlement.DueDate;
import onus.settlement.Verdict;
import org.springframework.stereotype.Component;

/** Decides until when an invoice is to be paid and keeps the verdict. */
@Component
class DueDates {

    private final Deciding deciding;

    DueDates(Deciding deciding) {
        this.deciding = deciding;
    }

    /**
     * The last day to pay and the verdict that says why.
     *
     * @param common whether other invoices rest on the same verdict
     */
    record Decided(LocalDate due, UUID verdict, boolean common) {}

    Decided decide(Paper paper, ContractVersion version, Instant completedAt) {
        return decide(thing(paper), question(paper, version, completedAt), version, paper.issuedAt());
    }

    /** For the invoices of a month, which have it in common. */
    CommonDueDates ofMany(Instant now) {
        return new CommonDueDates(deciding, now);
    }

    static DueDate question(Paper paper, ContractVersion version, Instant completedAt) {
        var startOfIssue = paper.issuedOn().atStartOfDay(version.zone()).toInstant();
        var issuedAt = paper.issuedAt().isBefore(startOfIssue) ? startOfIssue : paper.issuedAt();
        return new DueDate(completedAt, issuedAt);
    }

    /** The last day to pay when an objection has taken some days, which do not count. */
    Decided later(Invoice invoice, ContractVersion version, long days, Instant now) {
        var startOfIssue = invoice.paper()
                .issuedOn()
                .plusDays(days)
                .atStartOfDay(version.zone())
                .toInstant();
        var completed = invoice.paper()
                .completedOn()
                .plusDays(days)
                .atStartOfDay(version.zone())
                .toInstant();
        return decide(thing(invoice.paper()), new DueDate(completed, startOfIssue), version, now);
    }

    private Decided decide(Thing about, DueDate question, ContractVersion version, Instant now) {
        var made = Deciding.Made.of(question, version);
        return new Decided(due(made), deciding.keep(about, made, now), false);
    }

    static LocalDate due(Deciding.Made<DueDate.Answer> made) {
        return switch (made.verdict()) {
            case Verdict.Decided<DueDate.Answer>(var answer, var _) -> answer.due();
            case Verdict.Refused<DueDate.Answer>(var code, var _) ->
                throw new IllegalStateException(
                        "No due date under " + made.version().pin() + ": " + code);
        };
    }

    static Thing thing(Paper paper) {
        return new Thing(paper.account(), "invoice", paper.id());
    }
}
