package onus.billing.month;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import onus.billing.Bill;
import onus.billing.document.Line;
import onus.billing.document.Totals;
import onus.billing.document.VatRate;
import onus.contract.ContractVersion;
import onus.customer.Customer;
import onus.settlement.Vat;
import onus.settlement.Verdict;

/** What an account's invoice for a month would say now: everything that is owed and not billed yet. */
public record Draft(Customer customer, ContractVersion version, YearMonth month, List<Piece> pieces) {

    public Draft {
        pieces = List.copyOf(pieces);
    }

    /** Something owed with its lines, which carry the tax of the month's last day. */
    public record Piece(Due due, List<Line> lines) {}

    static Draft of(Customer customer, YearMonth month, List<Due> open) {
        var version = open.getFirst().made().version();
        var vat = vat(customer, month, version);
        return new Draft(
                customer,
                version,
                month,
                open.stream().map(it -> new Piece(it, lines(it, vat))).toList());
    }

    private static List<Line> lines(Due due, VatRate vat) {
        return due.parts().stream()
                .map(it -> new Line(UuidCreator.getTimeOrderedEpoch(), due.order(), it.item(), it.net(), vat))
                .toList();
    }

    private static VatRate vat(Customer customer, YearMonth month, ContractVersion version) {
        var question = new Vat(month.atEndOfMonth(), List.of(), customer.buyer());
        return switch (question.decide(version)) {
            case Verdict.Decided<Vat.Answer> it ->
                new VatRate(it.answer().category().code(), it.answer().rate());
            case Verdict.Refused<Vat.Answer> it ->
                throw new IllegalStateException(
                        "No rate of VAT for " + month + " under " + version.pin() + ": " + it.code());
        };
    }

    public List<Line> lines() {
        return pieces.stream().flatMap(it -> it.lines().stream()).toList();
    }

    public Totals totals() {
        return Totals.of(version.market().currency(), lines());
    }

    /** The month's last instant: what it bills is complete then. */
    Instant completedAt() {
        return month.plusMonths(1)
                .atDay(1)
                .atStartOfDay(version.zone())
                .toInstant()
                .minusSeconds(1);
    }

    Bill bill() {
        return new Bill(customer.account(), null, version, completedAt(), lines());
    }
}
