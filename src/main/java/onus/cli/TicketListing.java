package onus.cli;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists tickets: the queue for staff, their own for contacts. */
@Command(name = "list", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class TicketListing implements Callable<Integer> {

    @Mixin
    private Connection on = new Connection();

    @Option(names = "--state", descriptionKey = "ticket.state")
    private @Nullable String state;

    @Option(names = "--kind", descriptionKey = "ticket.kind")
    private @Nullable String kind;

    @Option(names = "--queue", descriptionKey = "ticket.queue")
    private @Nullable String queue;

    @Option(names = "--customer", descriptionKey = "ticket.customer")
    private @Nullable String customer;

    @Option(names = "-q", paramLabel = "WORDS", descriptionKey = "ticket.words")
    private @Nullable String words;

    @Option(names = "--limit", descriptionKey = "client.limit")
    private @Nullable String limit;

    @Override
    public Integer call() {
        var filters = new LinkedHashMap<String, @Nullable String>();
        filters.put("state", state);
        filters.put("kind", kind);
        filters.put("queue", queue);
        filters.put("customer", customer);
        filters.put("q", words);
        filters.put("limit", limit);
        return on.desk()
                .show(
                        "/tickets" + Desk.query(filters),
                        (out, list) -> out.table(
                                list, "reference", "state", "turn", "kind", "customerName", "subject", "since", "due"));
    }
}
