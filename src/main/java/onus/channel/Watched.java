package onus.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.clock.Clock;
import onus.clock.Clocks;
import onus.clock.duty.Rota;
import onus.contract.ContractVersion;
import onus.customer.Customers;
import onus.people.People;
import onus.people.StaffRole;
import onus.platform.Transactions;
import onus.settlement.ReactionDeadline;
import onus.ticket.Handovers;
import onus.ticket.Line;
import onus.ticket.Ticket;
import onus.ticket.Tickets;
import org.springframework.stereotype.Component;

/** A clock, and who at the desk is to read of it. */
@Component
class Watched {

    private final Transactions transactions;
    private final Tickets tickets;
    private final Handovers handovers;
    private final Clocks clocks;
    private final Customers customers;
    private final Rota rota;
    private final People people;

    Watched(
            Transactions transactions,
            Tickets tickets,
            Handovers handovers,
            Clocks clocks,
            Customers customers,
            Rota rota,
            People people) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.handovers = handovers;
        this.clocks = clocks;
        this.customers = customers;
        this.rota = rota;
        this.people = people;
    }

    /** The clock as it is now, and which line has its ticket. */
    record Look(Ticket ticket, Clock clock, ContractVersion version, Line line, String market) {

        /** The first instant from this one on at which the promise's own hours run. */
        Instant counted(Instant at) {
            return ReactionDeadline.counted(clock.target(), at, version);
        }
    }

    Look look(UUID account, UUID ticket, int number) {
        return transactions.inAccount(account, () -> {
            var found = tickets.find(account, ticket).orElseThrow();
            return new Look(
                    found,
                    clocks.of(account, ticket).get(number - 1),
                    clocks.terms(found).orElseThrow(),
                    handovers.line(found),
                    customers.of(account).market());
        });
    }

    /** Persons, and what makes them the ones: {@code assignee}, {@code duty} or {@code supervisor}. */
    record Readers(String as, List<UUID> persons) {}

    /** Whoever has the ticket; else whoever is on duty in its line; else the supervisors of its market. */
    Readers whoCanAnswer(Look look, Instant now) {
        var assignee = Optional.ofNullable(look.ticket().assignee()).stream().toList();
        return readers("assignee", assignee)
                .or(() -> readers("duty", rota.callees(look.line(), now)))
                .orElseGet(() -> supervisors(look));
    }

    private Optional<Readers> readers(String as, List<UUID> persons) {
        var reachable = people.reachable(persons);
        return reachable.isEmpty() ? Optional.empty() : Optional.of(new Readers(as, reachable));
    }

    Readers supervisors(Look look) {
        return new Readers("supervisor", people.atDesk(StaffRole.SUPERVISOR, look.market()));
    }
}
