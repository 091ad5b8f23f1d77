package onus.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import onus.contract.Contract;
import onus.contract.ContractVersion;
import onus.contract.Terms;
import onus.reason.Because;
import onus.reason.Coded;
import onus.reason.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The price of a diagnosis told before it is ordered, and how long it holds.
 *
 * @param supersededOn first day of the next version of the contract, if one is planned
 */
public record Announcement(
        Instant at, Claim claim, Buyer buyer, @Nullable LocalDate supersededOn)
        implements Question<Announcement.Answer> {

    /**
     * The most that will be owed for the diagnosis. The net amount binds; the tax is that of the day of the announcement, the day of completion decides.
     *
     * @param validUntil an order at or after this instant needs a new announcement
     */
    public record Answer(
            Money net,
            BigDecimal vatRate,
            Money vat,
            Money gross,
            String currency,
            PayableIf payableIf,
            Instant validUntil) {}

    /** The condition under which an announced price is owed. */
    public enum PayableIf implements Coded {
        NEVER,
        /** The cause is not the provider's, and the problem was solved or a quote made. */
        SOLVED_OR_QUOTED,
        /** The cause is not the provider's, and the problem was solved or a quote accepted. */
        SOLVED_OR_ACCEPTED,
        /** The claim that the provider is at fault fails. */
        CLAIM_FAILED
    }

    @Override
    public Verdict<Answer> decide(ContractVersion version) {
        var terms = version.terms().diagnosis();
        if (terms == null) {
            return Verdict.notOffered(Because.of("diagnosis").with("contract", new Value.Name(version.pin())));
        }
        return switch (DiagnosisPrice.at(at, claim, version, terms)) {
            case DiagnosisPrice.NotForSale(var because) -> Verdict.notOffered(because);
            case DiagnosisPrice.Offered price -> announced(price, version, terms);
        };
    }

    private PayableIf condition(Money net, Terms.Diagnosis terms) {
        if (net.isZero()) {
            return PayableIf.NEVER;
        }
        return switch (terms.chargePolicy()) {
            case FR_ORIGINAL -> PayableIf.SOLVED_OR_QUOTED;
            case EN_CZ_LITERAL -> PayableIf.SOLVED_OR_ACCEPTED;
            case DE_CZ_LITERAL -> claim == Claim.PROVIDER_FAULT ? PayableIf.CLAIM_FAILED : PayableIf.SOLVED_OR_QUOTED;
        };
    }

    private Verdict<Answer> announced(DiagnosisPrice.Offered price, ContractVersion version, Terms.Diagnosis terms) {
        var net = price.fee().orElse(version.nothing());
        var payableIf = condition(net, terms);
        var category = VatCategory.of(version.market().key(), buyer);
        var taxed = Vat.taxed(category, Vat.rate(category, version, version.dayOf(at)), net);
        var until = validUntil(version, terms);
        var because = new ArrayList<Because>();
        because.add(price.because());
        because.add(Because.of("diagnosis.chargePolicy")
                .point("announced")
                .with("payableIf", Value.Code.of("payable-if", payableIf)));
        because.add(Vat.because(taxed, version.dayOf(at)));
        because.add(
                Because.of("diagnosis.announcementValidDays").with("until", new Value.Moment(until, version.zone())));
        return new Verdict.Decided<>(
                new Answer(
                        net,
                        taxed.rate(),
                        taxed.vat(),
                        taxed.gross(),
                        net.getCurrencyUnit().getCode(),
                        payableIf,
                        until),
                because);
    }

    /** The earliest of the announcement's own days, the end of a promotion, and the next version of the contract. */
    private Instant validUntil(ContractVersion version, Terms.Diagnosis terms) {
        var zone = version.zone();
        return Stream.of(
                        Optional.of(at.atZone(zone)
                                .plusDays(terms.announcementValidDays())
                                .toInstant()),
                        DiagnosisPrice.promotion(at, version, terms)
                                .map(it -> it.orderedBefore().atZone(zone).toInstant()),
                        Optional.ofNullable(supersededOn)
                                .map(it -> it.atStartOfDay(zone).toInstant()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Override
    public Question<Answer> under(Contract contract, ContractVersion version) {
        return supersededOn == null
                ? new Announcement(
                        at, claim, buyer, contract.supersededOn(version).orElse(null))
                : this;
    }

    @Override
    public Optional<Instant> began(ZoneId zone) {
        return Optional.of(at);
    }
}
