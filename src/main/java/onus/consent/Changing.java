package onus.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import onus.contract.Action;
import onus.customer.Customers;
import onus.customer.Services;
import onus.people.Asked;
import onus.reason.Ruling;
import onus.ticket.Ticket;
import org.springframework.stereotype.Component;

/**
 * What was repaired was changed, and a change is a touch: it rests on one that was begun, or on what the order's second tick, the accepted quote, a signature
 * or the contract still lets support change. Works in the transaction of the report, on its locked ticket.
 */
@Component
public class Changing {

    private static final Set<Action> CHANGES = Set.of(Action.CHANGE_CONFIGURATION, Action.RESTART, Action.RESTORE_DATA);

    private final Asking asking;
    private final Intervening intervening;
    private final Interventions interventions;
    private final Services services;
    private final Customers customers;

    Changing(
            Asking asking,
            Intervening intervening,
            Interventions interventions,
            Services services,
            Customers customers) {
        this.asking = asking;
        this.intervening = intervening;
        this.interventions = interventions;
        this.services = services;
        this.customers = customers;
    }

    /** Denied, with the clause, where nothing begun since then covers a change and nothing allows one now. */
    public Ruling<Ticket> may(Ticket ticket, Instant since, Instant now) {
        if (begun(ticket, since).findAny().isPresent()) {
            return Ruling.granted(ticket);
        }
        var said = asking.said(ticket, wanted(ticket), now);
        return switch (said.answer().right()) {
            case ALLOWED, ALLOWED_WITH_NOTICE -> Ruling.granted(ticket);
            case NEEDS_AUTHORISATION, FORBIDDEN ->
                new Ruling.Denied<>(
                        ConsentRefusal.CHANGE_WITHOUT_RIGHT,
                        Stream.concat(Stream.of(ConsentRefusal.CHANGE_WITHOUT_RIGHT.because()), said.because().stream())
                                .toList());
        };
    }

    /** Ends the touches that the report is about; where none was begun, the report is the touch. */
    public void report(Ticket ticket, Instant since, String report, Asked asked) {
        if (begun(ticket, since).findAny().isEmpty()) {
            intervening.begin(asking.add(ticket, wanted(ticket), asked), asked);
        }
        begun(ticket, since)
                .filter(it -> it.state() instanceof State.Running || it.state() instanceof State.Stopping)
                .toList()
                .forEach(it -> intervening.end(it, new Intervening.Done(report, List.of()), asked));
    }

    private Stream<Intervention> begun(Ticket ticket, Instant since) {
        return interventions.ofTicket(ticket.account(), ticket.id()).stream()
                .filter(it -> CHANGES.contains(it.action()))
                .filter(it ->
                        it.course().begunAt() != null && !it.course().begunAt().isBefore(since));
    }

    private Wanted wanted(Ticket ticket) {
        var service = services.find(ticket.account(), ticket.service()).orElseThrow();
        var language = customers.of(ticket.account()).language();
        return Wanted.whole(service, Action.CHANGE_CONFIGURATION, "change.reason", language);
    }
}
