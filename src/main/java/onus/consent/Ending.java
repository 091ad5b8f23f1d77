package onus.consent;

import java.time.Instant;
import java.util.UUID;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.reason.Ruling;
import org.springframework.stereotype.Component;

/** A right that runs out while something goes on under it ends as one that is revoked: what goes on stops at the next safe point, unless another right carries it on. */
@Component
class Ending {

    static final String END = "authorisation-end";

    private final Transactions transactions;
    private final Docketing dockets;
    private final Gathering gathering;
    private final Authorisations authorisations;
    private final Interventions interventions;
    private final Stopping stopping;
    private final Tasks tasks;

    Ending(
            Transactions transactions,
            Docketing dockets,
            Gathering gathering,
            Authorisations authorisations,
            Interventions interventions,
            Stopping stopping,
            Tasks tasks) {
        this.transactions = transactions;
        this.dockets = dockets;
        this.gathering = gathering;
        this.authorisations = authorisations;
        this.interventions = interventions;
        this.stopping = stopping;
        this.tasks = tasks;
    }

    /** Rings when the right of what has begun runs out; one that stands for a service does not. */
    void await(Intervention begun) {
        var under = begun.authorisation();
        if (under == null) {
            return;
        }
        authorisations.find(begun.account(), under).ifPresent(it -> {
            if (it.until() != null) {
                tasks.schedule(new TaskKey(END, it.account(), it.id(), ""), it.until());
            }
        });
    }

    /** Looks at everything that goes on under it still. */
    void over(UUID account, UUID authorisation, Instant now) {
        var asked = Asked.now(new Caller.Machine(END), now);
        transactions
                .inAccount(account, () -> interventions.running(account, authorisation))
                .forEach(it -> dockets.change(
                        new Key(account, it.id()),
                        asked,
                        (docket, current) -> authorisation.equals(current.authorisation())
                                ? Ruling.granted(over(docket, current, asked))
                                : Ruling.granted(current)));
    }

    private Intervention over(Docket docket, Intervention it, Asked asked) {
        if (!(it.state() instanceof State.Running)) {
            return it;
        }
        var said = gathering.decide(docket.ticket(), Wanted.of(it), docket.given(), asked.at());
        return switch (said.answer().right()) {
            case ALLOWED, ALLOWED_WITH_NOTICE -> carriedOn(docket, it, said, asked);
            case NEEDS_AUTHORISATION, FORBIDDEN -> stopping.stop(docket, it, asked);
        };
    }

    /** It was renewed, or something else allows it: from now on it rests on that. */
    private Intervention carriedOn(Docket docket, Intervention it, Gathering.Said said, Asked asked) {
        var verdict = gathering.keep(new Key(it.account(), it.id()), said, asked.at());
        var under = Asking.under(said.answer().authorisation());
        var decided = it.decided(said.answer().right(), verdict, under).moved(it.state());
        var on = dockets.store(docket, it, decided, asked);
        await(on);
        return on;
    }
}
