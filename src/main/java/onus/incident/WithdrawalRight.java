package onus.incident;

import java.time.Instant;
import java.util.Optional;
import onus.contract.ContractVersion;
import onus.customer.Customers;
import onus.settlement.Calendars;
import onus.ticket.Ticket;
import org.springframework.stereotype.Component;

/** Tells whether a consumer may still go back on an order that work has begun on (Directive 2011/83/EU art. 9 and 14). */
@Component
class WithdrawalRight {

    private final Customers customers;

    WithdrawalRight(Customers customers) {
        this.customers = customers;
    }

    boolean stands(Ticket ticket, Incident incident, ContractVersion version, Instant now) {
        return customers.of(ticket.account()).consumer()
                && ordered(incident)
                        .filter(it -> now.isBefore(end(it, version)))
                        .isPresent();
    }

    /** The accepted quote is a contract of its own; before it, the diagnosis is. */
    private static Optional<Instant> ordered(Incident incident) {
        var times = incident.times();
        return Optional.ofNullable(times.acceptedAt() == null ? times.orderedAt() : times.acceptedAt());
    }

    /** The end of the last day; the day of the order is not counted, and a last day that is not worked moves on (Regulation 1182/71 art. 3). */
    static Instant end(Instant ordered, ContractVersion version) {
        var market = version.market();
        var last = version.dayOf(ordered).plusDays(market.consumer().withdrawalDays());
        return Calendars.businessDays(market)
                .nextOnOrAfter(last)
                .plusDays(1)
                .atStartOfDay(version.zone())
                .toInstant();
    }
}
