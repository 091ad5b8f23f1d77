package onus.channel;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.customer.Agreements;
import onus.customer.Customer;
import onus.customer.Customers;
import onus.customer.Service;
import onus.customer.Services;
import onus.reason.Value;
import onus.uptime.known.KnownIncident;
import onus.uptime.known.KnownIncidents;
import onus.uptime.known.KnownServices;
import org.springframework.stereotype.Component;

/** Letters about troubles that many customers have at once. */
@Component
class KnownLetters {

    static final String BEGUN = "begun";
    static final String OVER = "over";

    private final Letterheads heads;
    private final Customers customers;
    private final Agreements agreements;
    private final Services services;
    private final KnownIncidents incidents;
    private final KnownServices troubled;
    private final Clock clock;

    KnownLetters(
            Letterheads heads,
            Customers customers,
            Agreements agreements,
            Services services,
            KnownIncidents incidents,
            KnownServices troubled,
            Clock clock) {
        this.heads = heads;
        this.customers = customers;
        this.agreements = agreements;
        this.services = services;
        this.incidents = incidents;
        this.troubled = troubled;
        this.clock = clock;
    }

    static Occasion occasion(UUID account, UUID incident, String occurrence) {
        return new Occasion(NoticeKind.KNOWN_INCIDENT, account, incident, occurrence);
    }

    /** Empty if the customer runs none of its services any more. */
    Optional<Letter> incident(Occasion it) {
        return Optional.ofNullable(
                of(List.of(it.account()), it.thing(), it.occurrence()).get(it.account()));
    }

    /** One for each of these customers who runs any of its services, read in one visit. */
    Map<UUID, Letter> of(Collection<UUID> accounts, UUID incident, String occurrence) {
        var about = incidents.find(incident).orElseThrow();
        var all = new HashMap<UUID, Letter>();
        readers(accounts, incident).forEach((account, reader) -> all.put(account, letter(about, reader, occurrence)));
        return all;
    }

    /** A customer with those of the incident's services that are the customer's own. */
    record Reader(Letterhead head, List<Service> own) {}

    /** The customers among these who run any of its services. */
    Map<UUID, Reader> readers(Collection<UUID> accounts, UUID incident) {
        var ids = troubled.of(accounts, incident).values().stream()
                .flatMap(List::stream)
                .toList();
        var own = services.of(accounts, ids);
        var all = new HashMap<UUID, Reader>();
        for (var customer : customers.of(own.keySet())) {
            reader(customer, own.getOrDefault(customer.account(), List.of()))
                    .ifPresent(it -> all.put(customer.account(), it));
        }
        return all;
    }

    private Optional<Reader> reader(Customer customer, List<Service> own) {
        return own.stream()
                .flatMap(it -> agreements.published(it, clock.instant()).stream())
                .findFirst()
                .map(it -> new Reader(heads.ofCustomer(customer, it), own));
    }

    private static Letter letter(KnownIncident incident, Reader reader, String occurrence) {
        var draft = new Draft(reader.head())
                .fact("title", new Value.Name(incident.title()))
                .fact(
                        "since",
                        new Value.Moment(
                                incident.openedAt(), reader.head().version().zone()))
                .say("known." + occurrence + ".lead");
        reader.own().forEach(it -> draft.line(new Value.Name(it.name()), new Value.Name(it.reference())));
        var found = incident.found();
        return draft.quote(found == null || occurrence.equals(BEGUN) ? incident.words() : found.report())
                .link("known." + occurrence + ".next")
                .letter("known." + occurrence + ".subject");
    }
}
