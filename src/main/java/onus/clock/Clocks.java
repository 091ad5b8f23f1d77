package onus.clock;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.contract.ContractVersion;
import onus.platform.Transactions;
import onus.ticket.Ticket;
import onus.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Reads the clocks of a ticket. */
@Component
public class Clocks {

    private final Transactions transactions;
    private final Tickets tickets;
    private final Happenings happenings;
    private final ClockRows rows;
    private final Promises promises;

    Clocks(Transactions transactions, Tickets tickets, Happenings happenings, ClockRows rows, Promises promises) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.happenings = happenings;
        this.rows = rows;
        this.promises = promises;
    }

    /** The clocks as they are kept, oldest first, with their pauses; the last one is in force. */
    public List<Clock> of(UUID account, UUID ticket) {
        return transactions.inAccount(account, () -> {
            var kept = rows.of(account, ticket);
            if (kept.isEmpty()) {
                return List.of();
            }
            var again = again(tickets.find(account, ticket).orElseThrow());
            return kept.stream()
                    .map(it -> it.with(pauses(again, it.clock().number())))
                    .toList();
        });
    }

    /** The clock in force, without its pauses; empty where nothing is promised. */
    public Optional<Clock> inForce(UUID account, UUID ticket) {
        return transactions.inAccount(
                account,
                () -> rows.of(account, ticket).stream()
                        .reduce((_, later) -> later)
                        .map(ClockRow::clock));
    }

    /** The terms a ticket's clocks count by; empty where its contract has no plans. */
    public Optional<ContractVersion> terms(Ticket ticket) {
        return promises.terms(ticket);
    }

    /** The same computed anew from everything that happened; a clock that ended under rules corrected since may differ. */
    public List<Clock> again(UUID account, UUID ticket) {
        return transactions.inAccount(
                account, () -> again(tickets.find(account, ticket).orElseThrow()));
    }

    private List<Clock> again(Ticket ticket) {
        return promises.terms(ticket)
                .map(version -> Reckoning.of(happenings.of(ticket.account(), ticket.id()), version))
                .orElse(List.of());
    }

    private static List<Pause> pauses(List<Clock> again, int number) {
        return number <= again.size() ? again.get(number - 1).pauses() : List.of();
    }
}
