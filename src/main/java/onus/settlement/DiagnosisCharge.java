package onus.settlement;

import static onus.contract.Terms.ChargePolicy.DE_CZ_LITERAL;
import static onus.contract.Terms.ChargePolicy.EN_CZ_LITERAL;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import onus.contract.ContractVersion;
import onus.contract.Terms;
import onus.reason.Because;
import onus.reason.Coded;
import onus.reason.Value;
import onus.settlement.line.NotNegative;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an incident costs when it is over.
 *
 * @param completedAt its local day fixes the rate of tax
 * @param quoteNet of the quote or estimate, if one was made
 */
public record DiagnosisCharge(
        Instant orderedAt,
        Instant completedAt,
        Claim claim,
        Fault fault,
        Outcome outcome,
        @NotNegative @Nullable Money quoteNet)
        implements Question<DiagnosisCharge.Answer> {

    /** The lines of the invoice and their sum, taxed as a sale in the contract's own market; {@code vatRate} in percent. */
    public record Answer(List<Line> lines, Money net, BigDecimal vatRate, Money vat, Money gross, String currency) {}

    /** What is charged; what is not charged has no line. */
    public record Line(Item item, Money net) {}

    /** What a line is for. */
    public enum Item implements Coded {
        DIAGNOSIS,
        QUOTED_WORK,
        DEDUCTION
    }

    @Override
    public Verdict<Answer> decide(ContractVersion version) {
        var contradiction = contradiction(version.zone());
        if (contradiction.isPresent()) {
            return Verdict.contradiction(contradiction.get());
        }
        var terms = version.terms().diagnosis();
        if (terms == null) {
            return Verdict.notOffered(Because.of("diagnosis").with("contract", new Value.Name(version.pin())));
        }
        return switch (DiagnosisPrice.at(orderedAt, claim, version, terms)) {
            case DiagnosisPrice.NotForSale(var because) -> Verdict.notOffered(because);
            case DiagnosisPrice.Offered price -> charge(version, terms, price);
        };
    }

    private Optional<Because> contradiction(ZoneId zone) {
        if (completedAt.isBefore(orderedAt)) {
            return Optional.of(Because.of("facts")
                    .point("completed-before-ordered")
                    .with("orderedAt", new Value.Moment(orderedAt, zone))
                    .with("completedAt", new Value.Moment(completedAt, zone)));
        }
        if (outcome == Outcome.GUARANTEE_REPAIR && fault != Fault.PROVIDER) {
            return Optional.of(
                    Because.of("facts").point("guarantee-without-fault").with("fault", Value.Code.of("fault", fault)));
        }
        if (outcome == Outcome.QUOTE_ACCEPTED && quoteNet == null) {
            return Optional.of(Because.of("facts").point("accepted-without-quote"));
        }
        return Optional.empty();
    }

    private Verdict<Answer> charge(ContractVersion version, Terms.Diagnosis terms, DiagnosisPrice.Offered price) {
        var bill = new Bill(new ArrayList<>(), new ArrayList<>());
        var treatment = treatment(terms);
        bill.because.add(faultSpoke(treatment));
        if (treatment == Terms.Treatment.CHARGE) {
            chargeFee(terms.chargePolicy(), price, bill);
        }
        if (treatment != Terms.Treatment.GUARANTEE && outcome == Outcome.QUOTE_ACCEPTED) {
            chargeWork(terms, bill);
        }
        return new Verdict.Decided<>(answer(bill, version), bill.because);
    }

    /** What is written down while the facts are gone through. */
    private record Bill(List<Line> lines, List<Because> because) {

        void line(Item item, Money net) {
            lines.add(new Line(item, net));
        }

        Money sum(ContractVersion version) {
            return lines.stream().map(Line::net).reduce(version.nothing(), Money::plus);
        }
    }

    private Answer answer(Bill bill, ContractVersion version) {
        var completed = version.dayOf(completedAt);
        var taxed = Vat.taxed(VatCategory.S, Vat.rate(VatCategory.S, version, completed), bill.sum(version));
        bill.because.add(Vat.because(taxed, completed));
        return new Answer(
                List.copyOf(bill.lines),
                taxed.net(),
                taxed.rate(),
                taxed.vat(),
                taxed.gross(),
                version.market().currency().getCode());
    }

    private Terms.Treatment treatment(Terms.Diagnosis terms) {
        var treatment = fault.treatment(terms.faults());
        if (treatment != Terms.Treatment.BY_CLAIM) {
            return treatment;
        }
        return switch (claim) {
            case UNKNOWN_CAUSE -> Terms.Treatment.CHARGE;
            case PROVIDER_FAULT -> Terms.Treatment.FREE;
        };
    }

    private Because faultSpoke(Terms.Treatment treatment) {
        return Because.of("diagnosis.faults")
                .point(
                        switch (treatment) {
                            case GUARANTEE -> "guarantee";
                            case CHARGE -> "charge";
                            case FREE, BY_CLAIM -> "free";
                        })
                .with("fault", Value.Code.of("fault", fault))
                .with("claim", Value.Code.of("claim", claim));
    }

    private void chargeFee(Terms.ChargePolicy policy, DiagnosisPrice.Offered price, Bill bill) {
        bill.because.add(Because.of("diagnosis.chargePolicy")
                .point(spokenBy(policy))
                .with("outcome", Value.Code.of("outcome", outcome)));
        if (feeDue(policy)) {
            bill.because.add(price.because());
            price.fee().ifPresent(fee -> bill.line(Item.DIAGNOSIS, fee));
        }
    }

    private boolean feeDue(Terms.ChargePolicy policy) {
        return switch (outcome) {
            case SOLVED, QUOTE_ACCEPTED -> true;
            case QUOTE_REFUSED, QUOTE_EXPIRED -> policy != EN_CZ_LITERAL || claimFailed(policy);
            case ESTIMATE_ONLY, REFERRAL, NO_QUOTE, NO_SKILL, OUT_OF_REMIT -> claimFailed(policy);
            case GUARANTEE_REPAIR, WORK_FAILED, WITHDRAWN -> false;
        };
    }

    private boolean claimFailed(Terms.ChargePolicy policy) {
        return policy == DE_CZ_LITERAL && claim == Claim.PROVIDER_FAULT;
    }

    private String spokenBy(Terms.ChargePolicy policy) {
        return switch (outcome) {
            case SOLVED -> "solved";
            case QUOTE_ACCEPTED -> "quoted";
            case QUOTE_REFUSED, QUOTE_EXPIRED -> policy == EN_CZ_LITERAL ? "only-accepted" : "quoted";
            case ESTIMATE_ONLY, REFERRAL, NO_QUOTE, NO_SKILL, OUT_OF_REMIT ->
                claimFailed(policy) ? "claim-failed" : "no-quote";
            case GUARANTEE_REPAIR -> "guarantee";
            case WORK_FAILED -> "work-failed";
            case WITHDRAWN -> "withdrawn";
        };
    }

    private void chargeWork(Terms.Diagnosis terms, Bill bill) {
        var work = Objects.requireNonNull(quoteNet);
        var fee = bill.lines.stream().map(Line::net).filter(Money::isPositive).findFirst();
        bill.line(Item.QUOTED_WORK, work);
        bill.because.add(Because.of("quote.binding").with("work", new Value.Amount(work)));
        if (terms.deductFeeFromAcceptedQuote() && fee.isPresent()) {
            bill.line(Item.DEDUCTION, fee.get().negated());
            bill.because.add(
                    Because.of("diagnosis.deductFeeFromAcceptedQuote").with("fee", new Value.Amount(fee.get())));
        }
    }

    @Override
    public Optional<Instant> began(ZoneId zone) {
        return Optional.of(orderedAt);
    }
}
