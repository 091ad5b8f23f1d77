package onus.settlement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import onus.calendar.WorkingTime;
import onus.contract.Channel;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms.PlanRow;
import onus.contract.TicketKind;
import onus.reason.Because;
import onus.reason.Value;
import onus.settlement.Entitlement.Actor;
import onus.settlement.Entitlement.Barrier;
import org.jspecify.annotations.Nullable;

/** Whether somebody is there for a wish, and whether whoever has it may have it. */
final class Access {

    private Access() {}

    /** Whether the channel is open, and if not, when it opens. */
    record Opening(boolean open, @Nullable Instant next) {}

    static Opening opening(Entitlement wish, ContractVersion version, List<Because> because) {
        var kind = Promised.of(wish.kind()).orElse(Promised.QUESTION);
        var asked = new ChannelOpen(wish.plan(), wish.channel(), kind, wish.at()).decide(version);
        if (!(asked instanceof Verdict.Decided<ChannelOpen.Answer>(var answer, var why))) {
            throw new IllegalStateException("A channel of a known plan is open or closed: " + asked);
        }
        because.addAll(why);
        var next = answer.open() ? Optional.<Instant>empty() : next(wish, kind, version);
        next.map(it -> Because.of("everyone.phoneHours")
                        .point("opens")
                        .with("at", new Value.Moment(it, version.zone())))
                .ifPresent(because::add);
        return new Opening(answer.open(), next.orElse(null));
    }

    /** A question by phone has hours; what a plan's phone does not take at all never opens. */
    private static Optional<Instant> next(Entitlement wish, Promised kind, ContractVersion version) {
        var everyone = version.terms().everyone();
        return wish.channel() == Channel.PHONE && kind == Promised.QUESTION && everyone != null
                ? Optional.of(first(Calendars.businessHours(everyone.phoneHours(), version.market()), wish.at()))
                : Optional.empty();
    }

    private static Instant first(WorkingTime hours, Instant at) {
        return hours.after(at, Duration.ofNanos(1)).minusNanos(1);
    }

    static Optional<Barrier> barrier(Entitlement wish, PlanRow row, ContractVersion version) {
        if (withdrawn(wish, version)) {
            return Optional.of(Barrier.STANDING);
        }
        return switch (wish.kind()) {
            case CHANGE ->
                contained(row.change() != null, wish)
                        .or(() -> wish.actor() == Actor.OTHER || wish.actor() == Actor.MONITORING
                                ? Optional.of(Barrier.CONTACT)
                                : Optional.empty());
            case FAILURE -> contained(row.failure() != null, wish);
            case QUESTION, DIAGNOSIS, FAULT_CLAIM, SLA_CLAIM, NOTICE -> Optional.empty();
        };
    }

    private static boolean withdrawn(Entitlement wish, ContractVersion version) {
        var standing = wish.standing();
        return standing != null
                && standing != StandingState.FULL
                && !StandingOf.open(version.terms()).contains(wish.kind());
    }

    private static Optional<Barrier> contained(boolean inPlan, Entitlement wish) {
        if (!inPlan) {
            return Optional.of(Barrier.KIND);
        }
        return wish.covered() ? Optional.empty() : Optional.of(Barrier.SERVER);
    }

    static Because because(Barrier barrier, Entitlement wish, PlanRow row, ContractVersion version) {
        var plan = new Value.Name(wish.plan());
        return switch (barrier) {
            case STANDING -> Because.of("standing.below");
            case KIND ->
                Because.of(wish.kind() == TicketKind.CHANGE ? "plans.change" : "plans.failure")
                        .point("none")
                        .with("plan", plan);
            case SERVER -> Because.of("plan.billableUnit").point("not-covered").with("plan", plan);
            case CONTACT -> contact(row, plan);
            case CHANNEL ->
                Because.of("plans.channels").point("closed").with("channel", Value.Code.of("channel", wish.channel()));
            case QUOTA ->
                Because.of("quota.overLimit")
                        .point("refused")
                        .with("limit", new Value.Count(Objects.requireNonNullElse(row.quota(), 0)));
        };
    }

    private static Because contact(PlanRow row, Value.Name plan) {
        var contacts = row.contacts();
        var because = Because.of("plans.contacts").with("plan", plan);
        return contacts == null
                ? because.point("any-number")
                : because.point("named").with("contacts", new Value.Count(contacts));
    }
}
