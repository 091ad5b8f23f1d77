package onus.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onus.contract.ContractVersion;
import onus.contract.Terms;
import onus.reason.Because;
import onus.reason.Coded;
import onus.reason.Value;
import onus.settlement.line.OrNone;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer may contest an invoice, and what that would cost in support.
 *
 * @param due last day to pay, local to the contract's zone
 * @param paid paid in full: that is acceptance; a part payment leaves the contest open and becomes the customer's credit by it
 * @param contested already contested
 * @param confirmed the consequences were shown and the customer confirmed them
 */
public record Contest(
        Instant at,
        LocalDate due,
        @OrNone boolean paid,
        @OrNone boolean contested,
        @OrNone boolean confirmed) implements Question<Contest.Answer> {

    /**
     * What a contest now would do; told even where it is refused, so that it can be shown before it is confirmed.
     *
     * @param refusal null exactly if allowed
     * @param withdrawn kinds of support that end
     * @param from the instant they end
     */
    public record Answer(
            boolean allowed,
            @Nullable NotNow refusal,
            List<Terms.Support> withdrawn,
            Instant from,
            boolean mayClaimSla,
            boolean mayUse,
            boolean mayRenew) {}

    /** Why a contest is not taken. */
    public enum NotNow implements Coded {
        PAID,
        ALREADY_CONTESTED,
        TOO_LATE,
        NOT_CONFIRMED
    }

    @Override
    public Verdict<Answer> decide(ContractVersion version) {
        var until = version.terms().payment().contestUntil();
        if (until == null) {
            return Verdict.notOffered(
                    Because.of("payment.contestUntil").point("none").with("contract", new Value.Name(version.pin())));
        }
        if (paid && contested) {
            return Verdict.contradiction(Because.of("facts").point("paid-and-contested"));
        }
        var refusal = refusal(until, version);
        var because = new ArrayList<Because>();
        because.add(Because.of("payment.contestUntil")
                .point(refusal.map(NotNow::code).orElse("allowed"))
                .with("due", new Value.Day(due)));
        if (refusal.isEmpty() || refusal.get() == NotNow.NOT_CONFIRMED) {
            because.add(Because.of("standing.withdrawsOnContest")
                    .point("announced")
                    .with("at", new Value.Moment(at, version.zone())));
        }
        return new Verdict.Decided<>(
                answer(refusal.orElse(null), version.terms().standing()), because);
    }

    private Optional<NotNow> refusal(Terms.ContestUntil until, ContractVersion version) {
        if (paid) {
            return Optional.of(NotNow.PAID);
        }
        if (contested) {
            return Optional.of(NotNow.ALREADY_CONTESTED);
        }
        if (until == Terms.ContestUntil.DUE_DATE && version.dayOf(at).isAfter(due)) {
            return Optional.of(NotNow.TOO_LATE);
        }
        return confirmed ? Optional.empty() : Optional.of(NotNow.NOT_CONFIRMED);
    }

    private Answer answer(@Nullable NotNow refusal, Terms.Standing terms) {
        return new Answer(
                refusal == null,
                refusal,
                terms.withdrawsOnContest(),
                at,
                terms.slaClaimsAfterContest(),
                terms.mayUse(),
                terms.mayRenew());
    }

    @Override
    public Optional<Instant> began(ZoneId zone) {
        return Optional.of(at);
    }
}
