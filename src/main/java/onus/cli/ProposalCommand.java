package onus.cli;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What needs two people, on the command line. */
@Command(name = "proposal", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class ProposalCommand {

    /** What waits for a second person, unless another state is asked for. */
    @Command(mixinStandardHelpOptions = true)
    int list(
            @Mixin Connection on,
            @Option(names = "--state", descriptionKey = "proposal.state", defaultValue = "open") String state,
            @Option(names = "--customer", descriptionKey = "ticket.customer") @Nullable String customer) {
        var filters = new LinkedHashMap<String, @Nullable String>();
        filters.put("state", state);
        filters.put("customer", customer);
        return on.desk()
                .show(
                        "/proposals" + Desk.query(filters),
                        (out, it) -> out.table(
                                it, "id", "kind", "state", "customerName", "reason", "proposedBy", "proposedAt"));
    }

    @Command(mixinStandardHelpOptions = true)
    int show(@Mixin Connection on, @Parameters(paramLabel = "PROPOSAL") String proposal) {
        return on.desk().show(path(proposal, ""), Printed::fields);
    }

    @Command(mixinStandardHelpOptions = true)
    int because(@Mixin Connection on, @Parameters(paramLabel = "PROPOSAL") String proposal) {
        return on.desk().show(path(proposal, "/because"), Printed::decision);
    }

    @Command(mixinStandardHelpOptions = true)
    int approve(@Mixin Connection on, @Parameters(paramLabel = "PROPOSAL") String proposal) {
        return on.desk().tell(path(proposal, "/approval"), Desk.body(), Printed::fields);
    }

    @Command(mixinStandardHelpOptions = true)
    int refuse(
            @Mixin Connection on,
            @Parameters(paramLabel = "PROPOSAL", index = "0") String proposal,
            @Parameters(paramLabel = "REASON", index = "1") String reason) {
        return on.desk().tell(path(proposal, "/refusal"), Desk.body().put("reason", reason), Printed::fields);
    }

    @Command(mixinStandardHelpOptions = true)
    int withdraw(@Mixin Connection on, @Parameters(paramLabel = "PROPOSAL") String proposal) {
        return on.desk().tell(path(proposal, "/withdrawal"), Desk.body(), Printed::fields);
    }

    private static String path(String proposal, String part) {
        return "/proposals/" + Desk.segment(proposal) + part;
    }
}
