package onus.clock;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import onus.clock.Happening.What;
import onus.contract.ContractVersion;
import onus.settlement.Promised;
import onus.ticket.Ticket;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what was heard of a ticket and reckons its clocks anew; works in the transaction that brought the news, on the locked ticket. */
@Component
class Keeping {

    private final Happenings happenings;
    private final ClockRows rows;
    private final Promises promises;
    private final Following following;

    Keeping(Happenings happenings, ClockRows rows, Promises promises, Following following) {
        this.happenings = happenings;
        this.rows = rows;
        this.promises = promises;
        this.following = following;
    }

    void opened(Ticket ticket) {
        promises.terms(ticket).ifPresent(version -> {
            var plan = promises.plan(ticket, ticket.openedAt());
            add(ticket, version, promised(ticket, What.OPENED, plan, ticket.openedAt()));
        });
    }

    /** The kind or the plan is another one; what was heard is the promise that holds from now on. */
    void promisedAnew(Ticket ticket, What what, Instant at) {
        watched(ticket, version -> add(ticket, version, promised(ticket, what, promises.plan(ticket, at), at)));
    }

    void happened(Ticket ticket, What what, @Nullable UUID evidence, Instant at) {
        watched(ticket, version -> add(ticket, version, Happening.of(id(), at, what, evidence)));
    }

    /** What nobody has reacted to in the duplicate waits in the master, since its own receipt. */
    void merged(Ticket duplicate, Ticket master, Instant at) {
        var waiting = rows.of(duplicate.account(), duplicate.id()).stream()
                .map(ClockRow::clock)
                .filter(Clock::isOpen)
                .findFirst();
        happened(duplicate, What.MERGED, master.id(), at);
        waiting.ifPresent(clock -> watched(
                master,
                version -> add(master, version, Happening.absorbed(id(), at, clock.startedAt(), duplicate.id()))));
    }

    /** Where nothing was ever promised, or somebody has reacted, nothing can change any more. */
    private void watched(Ticket ticket, Consumer<ContractVersion> work) {
        var kept = rows.of(ticket.account(), ticket.id());
        var over = !kept.isEmpty() && ended(kept.getLast().clock());
        if (!over) {
            promises.terms(ticket).ifPresent(work);
        }
    }

    private static boolean ended(Clock last) {
        return switch (last.ending()) {
            case Ending.Open _, Ending.Replaced _ -> false;
            case Ending.Reacted _, Ending.Dropped _, Ending.Merged _ -> true;
        };
    }

    private void add(Ticket ticket, ContractVersion version, Happening happening) {
        happenings.add(ticket.account(), ticket.id(), happening);
        following.follow(ticket, version, reckon(ticket, version), happening.at());
    }

    private List<Clock> reckon(Ticket ticket, ContractVersion version) {
        return Reckoning.of(happenings.of(ticket.account(), ticket.id()), version);
    }

    private static Happening promised(Ticket ticket, What what, String plan, Instant at) {
        return new Happening(id(), at, what, Promised.of(ticket.kind()).orElse(null), plan, null, null);
    }

    private static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
