package onus.channel.page;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import onus.clock.Clock;
import onus.clock.Clocks;
import onus.clock.duty.Call;
import onus.clock.duty.CallMade;
import onus.clock.duty.Calls;
import onus.people.People;
import onus.people.Person;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.ticket.Tickets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Passes each call to the paging service, if the installation has one: once, tried again until it is taken or nobody waits any more. */
@Component
class Paging implements TaskHandler {

    private static final String KIND = "channel.page";

    private final Transactions transactions;
    private final Tickets tickets;
    private final Clocks clocks;
    private final Calls calls;
    private final People people;
    private final Tasks tasks;
    private final JsonMapper mapper;
    private final Optional<Pager> pager;
    private final String address;

    Paging(
            Transactions transactions,
            Tickets tickets,
            Clocks clocks,
            Calls calls,
            People people,
            Tasks tasks,
            JsonMapper mapper,
            @Value("${onus.paging.url:}") String url,
            @Value("${onus.paging.secret:}") String secret,
            @Value("${onus.address:http://localhost:${server.port:8080}}") String address) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.clocks = clocks;
        this.calls = calls;
        this.people = people;
        this.tasks = tasks;
        this.mapper = mapper;
        this.pager = url.isBlank() ? Optional.empty() : Optional.of(new Pager(URI.create(url), Signature.with(secret)));
        this.address = address.replaceFirst("/+$", "");
    }

    @EventListener
    void on(CallMade event) {
        if (pager.isPresent()) {
            var occurrence = event.call().clock() + "/" + event.call().attempt();
            tasks.schedule(new TaskKey(KIND, event.account(), event.ticket(), occurrence), event.at());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(TaskKey key, Instant now) {
        transactions.inAccount(key.account(), () -> waiting(key)).ifPresent(it -> page(it, key, now));
    }

    /** A call somebody still has to take, and the ticket it is about. */
    private record Waiting(Call call, String reference) {}

    private Optional<Waiting> waiting(TaskKey key) {
        var ticket = tickets.find(key.account(), key.thing()).orElseThrow();
        return calls.of(key.account(), key.thing()).stream()
                .filter(it -> (it.clock() + "/" + it.attempt()).equals(key.occurrence()))
                .filter(it -> !calls.isAnswered(ticket, it.clock()))
                .filter(it -> clocks.inForce(key.account(), key.thing())
                        .filter(Clock::isOpen)
                        .filter(clock -> clock.number() == it.clock())
                        .isPresent())
                .findFirst()
                .map(it -> new Waiting(it, ticket.reference()));
    }

    /** What the paging service is told; no word of the customer's. */
    private record Body(
            String type,
            Instant timestamp,
            String ticket,
            String page,
            Instant deadline,
            int attempt,
            String name,
            String email) {
        static Body of(Waiting it, Person person, String page) {
            var call = it.call();
            return new Body(
                    "duty.call",
                    call.at(),
                    it.reference(),
                    page,
                    call.deadline(),
                    call.attempt(),
                    person.name(),
                    person.email());
        }
    }

    private void page(Waiting it, TaskKey key, Instant now) {
        var page = address + "/desk/tickets/" + it.reference();
        var id = "call/" + key.thing() + "/" + key.occurrence();
        people.find(it.call().person())
                .map(person -> mapper.writeValueAsString(Body.of(it, person, page)))
                .ifPresent(json -> pager.orElseThrow().page(id, json, now));
    }
}
