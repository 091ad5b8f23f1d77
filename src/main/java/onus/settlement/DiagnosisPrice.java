package onus.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import onus.contract.ContractVersion;
import onus.contract.Terms;
import onus.reason.Because;
import onus.reason.Value;
import org.joda.money.Money;

/** What a diagnosis ordered at some instant would cost if it is owed. */
sealed interface DiagnosisPrice {

    /** It can be ordered. {@code fee} is empty where none is set and the provider's fault was claimed: such a claim is taken, its diagnosis never costs anything. */
    record Offered(Optional<Money> fee, Because because) implements DiagnosisPrice {}

    /** No fee is set: nobody can order a diagnosis. */
    record NotForSale(Because because) implements DiagnosisPrice {}

    static DiagnosisPrice at(Instant orderedAt, Claim claim, ContractVersion version, Terms.Diagnosis terms) {
        var fee = terms.fee();
        var promotion = promotion(orderedAt, version, terms);
        if (promotion.isPresent() && (fee != null || promotion.get().discountPercent() == 100)) {
            return promoted(promotion.get(), fee == null ? BigDecimal.ZERO : fee, version);
        }
        var because = Because.of("diagnosis.fee");
        if (fee != null) {
            var net = version.money(fee);
            return new Offered(Optional.of(net), because.with("fee", new Value.Amount(net)));
        }
        return switch (claim) {
            case PROVIDER_FAULT -> new Offered(Optional.empty(), because.point("claim"));
            case UNKNOWN_CAUSE -> new NotForSale(because.point("none").with("contract", new Value.Name(version.pin())));
        };
    }

    /** The promotion that covers a diagnosis ordered at an instant: half-open, in the contract's zone. */
    static Optional<Terms.Promotion> promotion(Instant orderedAt, ContractVersion version, Terms.Diagnosis terms) {
        var local = LocalDateTime.ofInstant(orderedAt, version.zone());
        for (var promotion : terms.promotions()) {
            if (promotion.covers().contains(Terms.Covered.DIAGNOSIS)
                    && !local.isBefore(promotion.orderedFrom())
                    && local.isBefore(promotion.orderedBefore())) {
                return Optional.of(promotion);
            }
        }
        return Optional.empty();
    }

    private static Offered promoted(Terms.Promotion promotion, BigDecimal fee, ContractVersion version) {
        int left = 100 - promotion.discountPercent();
        var net = version.money(fee).multipliedBy(BigDecimal.valueOf(left, 2), RoundingMode.HALF_UP);
        var until = promotion.orderedBefore().atZone(version.zone()).toInstant();
        return new Offered(
                Optional.of(net),
                Because.of("diagnosis.promotions")
                        .with("discount", new Value.Percent(BigDecimal.valueOf(promotion.discountPercent())))
                        .with("until", new Value.Moment(until, version.zone()))
                        .with("fee", new Value.Amount(net)));
    }
}
