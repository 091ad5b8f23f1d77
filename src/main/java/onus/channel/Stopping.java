package onus.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.consent.Authorisations;
import onus.consent.Intervention;
import onus.consent.Interventions;
import onus.consent.StopReason;
import onus.customer.Service;
import onus.customer.Services;
import onus.platform.Transactions;
import onus.ticket.Ticket;
import onus.ticket.Tickets;
import org.springframework.stereotype.Component;

/** A touch that has to stop, and who is at it. */
@Component
class Stopping {

    private final Transactions transactions;
    private final Interventions interventions;
    private final Authorisations authorisations;
    private final Services services;
    private final Tickets tickets;

    Stopping(
            Transactions transactions,
            Interventions interventions,
            Authorisations authorisations,
            Services services,
            Tickets tickets) {
        this.transactions = transactions;
        this.interventions = interventions;
        this.authorisations = authorisations;
        this.services = services;
        this.tickets = tickets;
    }

    /** What goes on, where, and since when and why it has to stop. */
    record Look(Intervention touch, Ticket ticket, Service service, Instant since, StopReason why) {

        List<UUID> who() {
            return Optional.ofNullable(touch.course().begunBy()).stream().toList();
        }
    }

    /** Empty once it was reported. */
    Optional<Look> look(UUID account, UUID intervention) {
        return transactions.inAccount(
                account,
                () -> interventions
                        .find(account, intervention)
                        .filter(it -> !it.state().isOver())
                        .flatMap(it -> Optional.ofNullable(it.course().stopAt()).map(since -> look(it, since))));
    }

    private Look look(Intervention touch, Instant since) {
        var account = touch.account();
        var under = Optional.ofNullable(touch.authorisation()).flatMap(id -> authorisations.find(account, id));
        return new Look(
                touch,
                tickets.find(account, touch.ticket()).orElseThrow(),
                services.find(account, touch.service()).orElseThrow(),
                since,
                StopReason.of(since, under));
    }
}
