package onus.uptime.known;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.platform.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings a known incident to some customers: told once that it began, once what it was, after their tickets about it are answered and closed. */
@Component
class Telling {

    private final Transactions transactions;
    private final KnownIncidents incidents;
    private final KnownTickets joined;
    private final Untold untold;
    private final Answering answering;
    private final ApplicationEventPublisher events;

    Telling(
            Transactions transactions,
            KnownIncidents incidents,
            KnownTickets joined,
            Untold untold,
            Answering answering,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.incidents = incidents;
        this.joined = joined;
        this.untold = untold;
        this.answering = answering;
        this.events = events;
    }

    /** What is told follows from the incident: while it lasts that it began, afterwards what it was. */
    void tell(UUID incident, List<UUID> accounts, Instant now) {
        if (!isOpen(incident)) {
            transactions
                    .inNews(() -> joined.unanswered(incident, accounts))
                    .forEach(it -> answering.over(it, incident, now));
        }
        transactions.inNews(() -> news(incident, accounts, now));
    }

    private void news(UUID incident, List<UUID> accounts, Instant now) {
        var stage = isOpen(incident) ? Stage.BEGUN : Stage.ENDED;
        var told = untold.told(incident, stage, accounts, now);
        if (!told.isEmpty()) {
            events.publishEvent(new CustomersReached(told, incident, stage == Stage.ENDED, now));
        }
    }

    private boolean isOpen(UUID incident) {
        return transactions.inNews(() -> incidents.find(incident).orElseThrow().open());
    }
}
