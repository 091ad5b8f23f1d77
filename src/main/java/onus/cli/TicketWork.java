package onus.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** How quoted work ended. */
final class TicketWork {

    @Parameters(paramLabel = "REPORT", index = "1")
    private String report = "";

    @Option(names = "--failed", descriptionKey = "ticket.failed")
    private boolean failed;

    @Option(names = "--untouched", descriptionKey = "ticket.untouched")
    private boolean untouched;

    ObjectNode body() {
        return Desk.body()
                .put("report", report)
                .put("result", failed ? "failed" : "done")
                .put("untouched", untouched);
    }
}
