package onus.cli;

import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** How quoted work ended. */
final class TicketWork {

    @Option(names = "--failed", descriptionKey = "ticket.failed")
    private boolean failed;

    @Option(names = "--untouched", descriptionKey = "ticket.untouched")
    private boolean untouched;

    ObjectNode body(String report) {
        return Desk.body()
                .put("report", report)
                .put("result", failed ? "failed" : "done")
                .put("untouched", untouched);
    }
}
