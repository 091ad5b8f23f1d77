package onus.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens a ticket; for a diagnosis or a fault claim the answer is the announced price. */
@Command(name = "open", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class TicketOpening implements Callable<Integer> {

    @Mixin
    private Connection on = new Connection();

    @Option(names = "--service", required = true, descriptionKey = "ticket.service")
    private String service = "";

    @Option(names = "--kind", required = true, descriptionKey = "ticket.kind")
    private String kind = "";

    @Option(names = "--topic", descriptionKey = "ticket.topic")
    private @Nullable String topic;

    @Option(names = "--action", descriptionKey = "ticket.action")
    private List<String> actions = List.of();

    @Option(names = "--subject", required = true, descriptionKey = "ticket.subject")
    private String subject = "";

    @Option(names = "--body", required = true, descriptionKey = "ticket.body")
    private String body = "";

    @Override
    public Integer call() {
        var told = Desk.body().put("service", service).put("kind", kind);
        if (topic != null) {
            told.put("topic", topic);
        }
        if (!actions.isEmpty()) {
            var list = told.putArray("actions");
            actions.forEach(list::add);
        }
        return on.desk().tell("/tickets", told.put("subject", subject).put("body", body), Printed::fields);
    }
}
