package onus.settlement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onus.contract.Channel;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms;
import onus.contract.PlanTerms.PlanRow;
import onus.contract.TicketKind;
import onus.reason.Because;
import onus.reason.Coded;
import onus.reason.Value;
import onus.settlement.line.OrNone;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whether a ticket may be opened like this, what each ordered action costs, and what can be had instead: everything a customer is told before it is opened.
 *
 * @param covered whether the plan covers the service the ticket is about
 * @param actions what is ordered; a change without any is one administrative action
 * @param used units of the month that are reserved or spent already
 * @param limit units of the month, as the question {@code quota} answers; absent: the plan's own number
 * @param servers how many servers the plan covers
 * @param usedOnce rows of the scope that are contained once and were used already
 */
public record Entitlement(
        String plan,
        TicketKind kind,
        Channel channel,
        Actor actor,
        boolean covered,
        @OrNone List<Action> actions,
        @OrNone int used,
        @Nullable Integer limit,
        @OrNone int servers,
        @OrNone List<String> usedOnce,
        @Nullable StandingState standing,
        Instant at)
        implements PlanQuestion<Entitlement.Answer> {

    /** Who opens the ticket. */
    public enum Actor implements Coded {
        /** A contact whom the plan names. */
        NAMED,
        /** Any other contact: may report and ask. */
        OTHER,
        /** Somebody of the desk, who knows on whose behalf. */
        DESK,
        /** A monitor: reports failures. */
        MONITORING
    }

    /**
     * An ordered action.
     *
     * @param scope row of the contract's scope; absent for any other administrative action
     */
    public record Action(@Nullable String scope) {}

    /**
     * The answer of the gate.
     *
     * @param open whether the channel is open now
     * @param opensAt when it opens next, if it is closed and ever opens for this
     * @param barrier why the ticket may not be opened like this
     * @param needed units that the actions use, those over the quota included
     * @param left units of the month before this ticket; absent where the plan has none
     */
    public record Answer(
            boolean open,
            @Nullable Instant opensAt,
            boolean allowed,
            @Nullable Barrier barrier,
            int needed,
            @Nullable Integer left,
            List<Settled> actions,
            List<Remedy> instead) {}

    /** What stands in the way. */
    public enum Barrier implements Coded {
        STANDING,
        KIND,
        SERVER,
        CONTACT,
        CHANNEL,
        QUOTA
    }

    /** An action, what its row of the scope says, and how this one is paid for. */
    public record Settled(@Nullable String scope, PlanTerms.Uses uses, By by) {}

    /** How an action is paid for. */
    public enum By implements Coded {
        FREE,
        UNIT,
        METER,
        QUOTE
    }

    /**
     * What can be had instead.
     *
     * @param monthlyNet what the plan costs a month then, net
     * @param moreNet how much more than now
     */
    public record Remedy(
            Way way,
            @Nullable String plan,
            @Nullable Money monthlyNet,
            @Nullable Money moreNet) {}

    /** A way to what is wanted. */
    public enum Way implements Coded {
        /** A binding price for the work, under this ticket. */
        QUOTE,
        /** A larger plan. */
        UPGRADE,
        /** The plan covers this server too. */
        COVER,
        /** A named contact orders it. */
        NAMED_CONTACT,
        /** E-mail, portal or API. */
        WRITE,
        /** A question, which everybody may ask. */
        ASK
    }

    @Override
    public Verdict<Answer> decide(PlanRow row, ContractVersion version) {
        var unknown = actions.stream()
                .filter(it ->
                        it.scope != null && Allotment.row(it.scope, version).isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            return Verdict.contradiction(Because.of("facts")
                    .point("no-such-scope")
                    .with("scope", new Value.Name(String.valueOf(unknown.get().scope))));
        }
        if (!version.terms().tickets().kinds().contains(kind)) {
            return Verdict.notOffered(
                    Because.of("tickets.kinds").point("kind-not-offered").with("kind", Value.Code.of("kind", kind)));
        }
        var because = new ArrayList<Because>();
        var answer = answer(row, version, because);
        return new Verdict.Decided<>(answer, because);
    }

    private Answer answer(PlanRow row, ContractVersion version, List<Because> because) {
        var opening = Access.opening(this, version, because);
        var allotment = kind == TicketKind.CHANGE ? Allotment.of(this, row, version) : Allotment.NOTHING;
        var barrier = Access.barrier(this, row, version)
                .or(() -> opening.open() ? Optional.empty() : Optional.of(Barrier.CHANNEL))
                .or(() -> allotment.refused(version) ? Optional.of(Barrier.QUOTA) : Optional.empty());
        barrier.map(it -> Access.because(it, this, row, version)).ifPresent(because::add);
        because.addAll(allotment.because(this, version));
        var instead = Remedies.of(this, barrier.orElse(null), allotment, version);
        because.addAll(Remedies.because(instead));
        return new Answer(
                opening.open(),
                opening.next(),
                barrier.isEmpty(),
                barrier.orElse(null),
                allotment.needed(),
                allotment.left(),
                allotment.actions(),
                instead);
    }

    /** The same wish under another plan. */
    Entitlement under(String other) {
        return new Entitlement(
                other, kind, channel, actor, covered, actions, used, null, servers, usedOnce, standing, at);
    }

    @Override
    public Optional<Instant> began(ZoneId zone) {
        return Optional.of(at);
    }
}
