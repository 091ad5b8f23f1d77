package onus.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import onus.contract.ContractVersion;
import onus.contract.PlanChoices.CountsAs;
import onus.contract.PlanTerms;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a ticket, computed from everything that happened to it and from nothing else: not from the present time, and not from the order in
 * which it was heard. A promise that takes another's place counts from the receipt of the ticket, with the pauses there were.
 */
public final class Reckoning {

    private final ContractVersion version;
    private final List<Clock> clocks = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private @Nullable Instant receivedAt;
    private @Nullable Promise running;
    private boolean over;

    private Reckoning(ContractVersion version) {
        this.version = version;
    }

    /** The clocks of a ticket, oldest first; none where nothing was ever promised. */
    public static List<Clock> of(Collection<Happening> happenings, ContractVersion version) {
        var reckoning = new Reckoning(version);
        happenings.stream().sorted(Happening.IN_TIME).forEach(reckoning::take);
        return reckoning.finished();
    }

    private List<Clock> finished() {
        if (running != null) {
            clocks.add(running.clock(pauses, new Ending.Open()));
        }
        return List.copyOf(clocks);
    }

    private void take(Happening it) {
        if (over) {
            return;
        }
        switch (it.what()) {
            case OPENED -> open(it);
            case RECLASSIFIED, PLAN_CHANGED -> promise(it);
            case ANSWERED -> react(it);
            case STATUS_CHANGED -> changedStatus(it);
            case ASKED_BACK -> ask(it, Pause.Reason.ANSWER);
            case AUTHORISATION_REQUESTED -> ask(it, Pause.Reason.AUTHORISATION);
            case CUSTOMER_WROTE -> answered(it, Pause.Reason.ANSWER);
            case AUTHORISATION_ANSWERED -> answered(it, Pause.Reason.AUTHORISATION);
            case DROPPED -> end(new Ending.Dropped(it.at()));
            case MERGED -> end(new Ending.Merged(it.at()));
            case ABSORBED -> absorb(it);
            case AUTOMATIC -> {}
        }
    }

    private void open(Happening it) {
        if (receivedAt != null) {
            return;
        }
        receivedAt = it.at();
        promise(it);
    }

    /** The same promise under another name goes on; another one takes its place and counts from the receipt. */
    private void promise(Happening it) {
        if (receivedAt == null) {
            return;
        }
        var next = Promise.of(new Promise.Told(it.kind(), it.plan(), receivedAt, it.at()), version);
        if (running != null && next != null && running.isSameAs(next)) {
            return;
        }
        if (running != null) {
            clocks.add(running.clock(pauses, new Ending.Replaced(it.at())));
        }
        running = next == null ? null : next.numbered(clocks.size() + 1);
    }

    /** Whoever has waited longer in a duplicate waits here since then; the kind and the plan are this ticket's. */
    private void absorb(Happening it) {
        var since = Objects.requireNonNull(it.since());
        if (receivedAt == null || !since.isBefore(receivedAt)) {
            return;
        }
        receivedAt = since;
        if (running != null) {
            clocks.add(running.clock(pauses, new Ending.Replaced(it.at())));
            running = running.since(since, it.at()).numbered(clocks.size() + 1);
        }
    }

    private void changedStatus(Happening it) {
        if (terms().countsAs() == CountsAs.HUMAN_ANSWER_OR_STATUS) {
            react(it);
        }
    }

    /** Asking the customer is an answer, unless the contract lets the clock wait instead. */
    private void ask(Happening it, Pause.Reason reason) {
        if (terms().pauseOnCustomer()) {
            pauses.add(new Pause(reason, it.at(), it.evidence(), null, null));
        } else {
            react(it);
        }
    }

    private void answered(Happening it, Pause.Reason reason) {
        pauses.replaceAll(pause -> pause.isOpen() && pause.reason() == reason && answers(it, pause)
                ? pause.until(it.at(), it.evidence())
                : pause);
    }

    /** A word of the customer answers every question; a permission answers the one that asked for it. */
    private static boolean answers(Happening it, Pause pause) {
        return pause.reason() == Pause.Reason.ANSWER || Objects.equals(it.evidence(), pause.askedBy());
    }

    private void react(Happening it) {
        if (running != null) {
            end(new Ending.Reacted(it.at(), it.evidence(), running.isMetAt(it.at(), pauses)));
        }
        over = receivedAt != null;
    }

    private void end(Ending ending) {
        if (running != null) {
            clocks.add(running.clock(pauses, ending));
            running = null;
        }
        over = true;
    }

    private PlanTerms.Reaction terms() {
        return Objects.requireNonNull(version.terms().reaction(), "plans without reaction");
    }
}
