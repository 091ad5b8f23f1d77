package onus.incident;

import java.time.Instant;
import java.util.UUID;
import onus.contract.ContractVersion;
import onus.contract.TicketKind;
import onus.customer.Service;
import onus.people.Asked;
import onus.reason.Ruling;
import onus.settlement.Claim;
import onus.ticket.NewTicket;
import onus.ticket.Opening;
import onus.ticket.Ticket;
import org.springframework.stereotype.Component;

/** Takes an incident in and tells its price before anybody works. */
@Component
public class Announcing {

    private final Opening opening;
    private final Pricing pricing;
    private final Incidents incidents;
    private final Known known;

    Announcing(Opening opening, Pricing pricing, Incidents incidents, Known known) {
        this.opening = opening;
        this.pricing = pricing;
        this.incidents = incidents;
        this.known = known;
    }

    /** Whether tickets of this kind have an incident, and with it a price. */
    public static boolean isIncident(TicketKind kind) {
        return kind == TicketKind.DIAGNOSIS || kind == TicketKind.FAULT_CLAIM;
    }

    static Claim claim(TicketKind kind) {
        return kind == TicketKind.FAULT_CLAIM ? Claim.PROVIDER_FAULT : Claim.UNKNOWN_CAUSE;
    }

    public Ruling<Reported> report(UUID account, NewTicket told, Asked asked) {
        return opening.about(account, told, asked, (service, version) -> report(service, version, told, asked));
    }

    private Ruling<Reported> report(Service service, ContractVersion version, NewTicket told, Asked asked) {
        if (version.terms().diagnosis() == null) {
            return opening.open(service.account(), told, asked).map(it -> free(it, asked.at()));
        }
        var cause = known.to(service.account(), service.id(), version.zone());
        if (cause.isPresent()) {
            return cause.get().asDenied();
        }
        // The price is decided before the ticket exists: what is not for sale leaves nothing behind.
        return pricing.price(service.account(), version, claim(told.kind()), asked.at())
                .flatMap(price ->
                        opening.open(service.account(), told, asked).map(ticket -> announced(ticket, price, asked)));
    }

    Reported announced(Ticket ticket, Pricing.Priced price, Asked asked) {
        var offer = pricing.tell(price, ticket, asked);
        var incident = new Incident(
                ticket.account(),
                ticket.id(),
                claim(ticket.kind()),
                new State.Announced(offer.validUntil()),
                offer.id(),
                null,
                Authorises.NOTHING,
                Incident.Times.NONE,
                null,
                new Objection.None());
        incidents.add(incident);
        return new Reported(ticket, incident, offer);
    }

    /** A contract that sells no diagnoses gives its incident support without a price: it begins ordered. */
    private Reported free(Ticket ticket, Instant now) {
        var incident = new Incident(
                ticket.account(),
                ticket.id(),
                claim(ticket.kind()),
                new State.Ordered(now),
                null,
                null,
                Authorises.NOTHING,
                new Incident.Times(now, null, null, null),
                null,
                new Objection.None());
        incidents.add(incident);
        return new Reported(ticket, incident, null);
    }
}
