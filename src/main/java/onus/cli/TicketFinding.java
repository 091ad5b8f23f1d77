package onus.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs what a technician found. */
@Command(name = "finding", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class TicketFinding implements Callable<Integer> {

    @Mixin
    private Connection on = new Connection();

    @Parameters(paramLabel = "TICKET")
    private String ticket = "";

    @Option(names = "--fault", required = true, descriptionKey = "ticket.fault")
    private String fault = "";

    @Option(names = "--outcome", required = true, descriptionKey = "ticket.outcome")
    private String outcome = "";

    @Option(names = "--report", required = true, descriptionKey = "ticket.report")
    private String report = "";

    @Option(names = "--evidence", required = true, descriptionKey = "ticket.evidence")
    private List<String> evidence = List.of();

    @Option(names = "--untouched", descriptionKey = "ticket.untouched")
    private boolean untouched;

    @Override
    public Integer call() {
        var finding = Desk.body()
                .put("fault", fault)
                .put("outcome", outcome)
                .put("report", report)
                .put("untouched", untouched);
        var list = finding.putArray("evidence");
        evidence.forEach(list::add);
        return on.desk().act(ticket, "/finding", finding);
    }
}
