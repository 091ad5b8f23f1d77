package onus.consent;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.people.Asked;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.ticket.TicketEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The customer takes an authorisation back, at every standing and at once: nothing more begins under it, and what goes on stops at the next safe point. */
@Component
public class Revoking {

    private final Transactions transactions;
    private final Docketing dockets;
    private final Authorisations authorisations;
    private final Interventions interventions;
    private final Stopping stopping;
    private final Registering registering;
    private final ApplicationEventPublisher events;

    Revoking(
            Transactions transactions,
            Docketing dockets,
            Authorisations authorisations,
            Interventions interventions,
            Stopping stopping,
            Registering registering,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.dockets = dockets;
        this.authorisations = authorisations;
        this.interventions = interventions;
        this.stopping = stopping;
        this.registering = registering;
        this.events = events;
    }

    /** Takes back what an intervention rests on; the contract's own permission cannot be. */
    public Ruling<Intervention> revoke(Key key, Asked asked) {
        return dockets.change(
                key,
                asked,
                (docket, it) -> it.authorisation() == null
                        ? ConsentRefusal.NOTHING_TO_REVOKE.denied()
                        : revoke(docket, it.account(), it.authorisation(), asked)
                                .map(_ -> interventions
                                        .find(it.account(), it.id())
                                        .orElseThrow()));
    }

    /** Takes an authorisation back by itself. */
    public Ruling<Authorisation> withdraw(Key key, Asked asked) {
        var ticket = transactions.inAccount(
                key.account(),
                () -> authorisations.find(key.account(), key.id()).flatMap(it -> Optional.ofNullable(it.ticket())));
        return ticket.isPresent()
                ? dockets.ofTicket(
                        key.account(), ticket.get(), docket -> revoke(docket, key.account(), key.id(), asked))
                : transactions.inAccount(key.account(), () -> end(key.account(), key.id(), asked));
    }

    private Ruling<Authorisation> revoke(Docket docket, UUID account, UUID id, Asked asked) {
        var ended = end(account, id, asked);
        if (ended instanceof Ruling.Granted<Authorisation>(var it)) {
            dockets.note(docket, TicketEvent.REVOKED, asked, Map.of("authorisation", it.reference()));
        }
        return ended;
    }

    /** Holding the authorisation keeps everybody from beginning or ending anything under it meanwhile. */
    private Ruling<Authorisation> end(UUID account, UUID id, Asked asked) {
        var it = authorisations.lock(account, id).orElseThrow();
        if (it.revoked() != null) {
            return ConsentRefusal.ALREADY_REVOKED.denied();
        }
        authorisations.revoke(it, new Authorisation.Revocation(asked.at(), asked.person()));
        var running = interventions.running(account, id);
        running.forEach(goes -> stopping.stop(goes, asked.at()));
        if (it.ticket() == null) {
            registering.revoked(it, running, asked);
        }
        events.publishEvent(new AuthorisationRevoked(account, id, asked.at()));
        return Ruling.granted(authorisations.find(account, id).orElseThrow());
    }
}
