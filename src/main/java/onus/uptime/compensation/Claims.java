package onus.uptime.compensation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.contract.TicketKind;
import onus.customer.Customers;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.reason.Because;
import onus.reason.Phrases;
import onus.reason.Ruling;
import onus.settlement.Verdict;
import onus.ticket.Ticket;
import onus.ticket.TicketOpened;
import onus.ticket.Tickets;
import onus.ticket.Writing;
import onus.uptime.outage.MeasuredMonth;
import onus.uptime.outage.Measuring;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Answers a claim for missed availability at once, with what was measured and decided about the month before: the same sheet the customer gets unasked.
 * It is the machine's word, so it stops no clock.
 */
@Component
class Claims implements TaskHandler {

    private static final String KIND = "sla-claim";
    private static final Caller UPTIME = new Caller.Machine("uptime");

    private final Transactions transactions;
    private final Tasks tasks;
    private final Tickets tickets;
    private final Customers customers;
    private final Measuring measuring;
    private final Compensating compensating;
    private final Proofs proofs;
    private final Writing writing;

    Claims(
            Transactions transactions,
            Tasks tasks,
            Tickets tickets,
            Customers customers,
            Measuring measuring,
            Compensating compensating,
            Proofs proofs,
            Writing writing) {
        this.transactions = transactions;
        this.tasks = tasks;
        this.tickets = tickets;
        this.customers = customers;
        this.measuring = measuring;
        this.compensating = compensating;
        this.proofs = proofs;
        this.writing = writing;
    }

    @EventListener
    void on(TicketOpened opened) {
        tickets.find(opened.account(), opened.ticket())
                .filter(it -> it.kind() == TicketKind.SLA_CLAIM)
                .ifPresent(it -> tasks.schedule(new TaskKey(KIND, it.account(), it.id(), ""), opened.at()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(TaskKey key, Instant now) {
        transactions.inAccount(
                key.account(), () -> tickets.find(key.account(), key.thing()).ifPresent(it -> answer(it, now)));
    }

    private void answer(Ticket ticket, Instant now) {
        var account = ticket.account();
        var month = measuring.monthOf(account, ticket.service(), now).minusMonths(1);
        compensating.decide(account, month, Compensating.Cause.CLAIMED, now);
        var because = new ArrayList<>(measured(ticket, month, now));
        var decided = latest(account, month);
        decided.forEach(it -> because.addAll(it.because()));
        var phrases = Phrases.in(customers.of(account).language());
        var words = because.stream().map(phrases::say).collect(Collectors.joining("\n"));
        var links = decided.stream()
                .map(it -> "\n/customers/" + customers.of(account).reference() + "/compensations/"
                        + it.compensation().id())
                .collect(Collectors.joining());
        writing.write(
                account,
                ticket.id(),
                new Writing.Words(phrases.say(month) + "\n" + words + links, false),
                Asked.now(UPTIME, now));
    }

    private List<Because> measured(Ticket ticket, YearMonth month, Instant now) {
        return switch (measuring.of(ticket.account(), ticket.service(), month, now)) {
            case Ruling.Granted<MeasuredMonth>(var it) ->
                switch (it.question().decide(it.version())) {
                    case Verdict.Decided<?> decided -> decided.because();
                    case Verdict.Refused<?> refused -> List.of(refused.because());
                };
            case Ruling.Denied<MeasuredMonth> denied -> denied.because();
        };
    }

    /** The last decision about each plan of the month. */
    private List<ProofSheet> latest(UUID account, YearMonth month) {
        return compensating.of(account).stream()
                .filter(it -> it.month().equals(month))
                .collect(Collectors.groupingBy(Compensation::from))
                .values()
                .stream()
                .map(List::getFirst)
                .flatMap(it -> proofs.of(account, it.id()).stream())
                .toList();
    }
}
