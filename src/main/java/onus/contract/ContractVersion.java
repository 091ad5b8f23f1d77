package onus.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The terms of a contract from one day until the next version; published, it never changes.
 *
 * @param individual one customer's own rules that are in the terms; null in what holds for everybody
 */
public record ContractVersion(
        String contract,
        LocalDate from,
        Market market,
        Terms terms,
        Wording wording,
        @Nullable Individual individual) {

    public ContractVersion(String contract, LocalDate from, Market market, Terms terms, Wording wording) {
        this(contract, from, market, terms, wording, null);
    }

    /** Name of exactly these terms: {@code ovh-fr@2010-06-14}. */
    public String pin() {
        return contract + "@" + from;
    }

    public ZoneId zone() {
        return market.zone();
    }

    /** The day an instant belongs to, in the contract's zone. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    /** An amount of these terms in the contract's currency, rounded half-up to its minor unit. */
    public Money money(BigDecimal amount) {
        return Money.of(market.currency(), amount, RoundingMode.HALF_UP);
    }

    public Money nothing() {
        return Money.zero(market.currency());
    }

    /** The same version under other terms: a "what if". */
    public ContractVersion with(Terms other) {
        return new ContractVersion(contract, from, market, other, wording, individual);
    }

    /** The same version as one customer has it. */
    public ContractVersion with(Terms amended, ObjectNode overrides) {
        return new ContractVersion(contract, from, market, amended, wording, new Individual(terms, overrides));
    }
}
