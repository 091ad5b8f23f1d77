package onus.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onus.calendar.Interval;
import onus.calendar.Intervals;
import onus.contract.ContractVersion;
import onus.journal.Entry;
import onus.journal.Journal;
import onus.journal.Thing;
import onus.platform.Transactions;
import onus.settlement.Individually;
import onus.settlement.StandingOf;
import onus.settlement.StandingState;
import onus.settlement.Verdict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The standing of a customer's support: full, suspended by a lapse, or withdrawn by a contest. */
@Component
public class Standings {

    /** What the journal calls the chains of customers. */
    public static final String THING = "customer";

    private final Transactions transactions;
    private final StandingEvents happened;
    private final Deciding deciding;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Standings(
            Transactions transactions,
            StandingEvents happened,
            Deciding deciding,
            Journal journal,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.happened = happened;
        this.deciding = deciding;
        this.journal = journal;
        this.events = events;
    }

    /** What the customer may ask for at an instant, under these terms, and why. */
    public Verdict<StandingOf.Answer> under(UUID account, ContractVersion version, Instant at) {
        return transactions.inAccount(account, () -> Individually.decide(question(account, at), version));
    }

    /** The standing alone. */
    public StandingState state(UUID account, ContractVersion version, Instant at) {
        return state(under(account, version, at));
    }

    /** The time within a window in which nothing can be claimed for outages, because support did not stand in full. */
    public Intervals withoutClaims(UUID account, ContractVersion version, Interval window) {
        return transactions.inAccount(account, () -> {
            var turns = turns(account, window);
            var without = new ArrayList<Interval>();
            for (int i = 0; i + 1 < turns.size(); i++) {
                if (!mayClaim(question(account, turns.get(i)).decide(version))) {
                    without.add(new Interval(turns.get(i), turns.get(i + 1)));
                }
            }
            return Intervals.united(without);
        });
    }

    /** Both ends of the window, and every instant in it at which the standing may have moved. */
    private List<Instant> turns(UUID account, Interval window) {
        var inside = happened.of(account).stream().map(StandingOf.Event::at).filter(window::contains);
        return Stream.concat(Stream.of(window.from(), window.to()), inside)
                .sorted()
                .distinct()
                .toList();
    }

    private static boolean mayClaim(Verdict<StandingOf.Answer> verdict) {
        return verdict instanceof Verdict.Decided<StandingOf.Answer> decided
                && decided.answer().mayClaimSla();
    }

    /** Records what happened and tells everybody if the standing moved; answers the new standing. */
    public StandingState record(UUID account, StandingOf.Event event, ContractVersion version) {
        return transactions.inAccount(account, () -> {
            var head = happened.lock(account);
            var before = state(question(account, event.at()).decide(version));
            var made = Deciding.Made.of(with(account, event), version);
            var verdict = deciding.keep(new Thing(account, THING, account), made, event.at());
            happened.add(account, event, verdict);
            happened.store(account, journal.append(new Thing(account, THING, account), head, entry(event)));
            var after = state(made.verdict());
            if (before != after) {
                events.publishEvent(new SupportChanged(account, before, after, verdict, event.at()));
            }
            return after;
        });
    }

    private static Entry entry(StandingOf.Event event) {
        Map<String, String> facts = event.invoice() == null ? Map.of() : Map.of("invoice", event.invoice());
        return new Entry(event.at(), "contract", event.what().code(), facts);
    }

    StandingOf question(UUID account, Instant at) {
        return new StandingOf(happened.of(account), at);
    }

    private StandingOf with(UUID account, StandingOf.Event event) {
        var all = new ArrayList<>(happened.of(account));
        all.add(event);
        return new StandingOf(all, event.at());
    }

    private static StandingState state(Verdict<StandingOf.Answer> verdict) {
        return Optional.of(verdict)
                .filter(Verdict.Decided.class::isInstance)
                .map(it -> ((Verdict.Decided<StandingOf.Answer>) it).answer().standing())
                .orElseThrow(() -> new IllegalStateException("A standing can always be decided: " + verdict));
    }
}
