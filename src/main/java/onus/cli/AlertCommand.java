package onus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What monitors report, on the command line: alerts, episodes, sources, and what fits no service. */
@Command(
        name = "alert",
        resourceBundle = "onus.cli.commands",
        mixinStandardHelpOptions = true,
        subcommands = {AlertSending.class, AlertMatching.class})
final class AlertCommand {

    /** The latest to arrive first. */
    @Command(mixinStandardHelpOptions = true)
    int list(
            @Mixin Connection on,
            @Option(names = "--unmatched", descriptionKey = "alert.unmatched") boolean unmatched,
            @Option(names = "--limit", paramLabel = "N", descriptionKey = "client.limit", defaultValue = "50")
                    int limit) {
        return on.desk()
                .show(
                        "/monitoring/alerts?limit=" + limit + "&unmatched=" + unmatched,
                        (out, it) -> out.table(
                                it,
                                "source",
                                "fingerprint",
                                "summary",
                                "startsAt",
                                "endsAt",
                                "times",
                                "service",
                                "unmatched",
                                "stale"));
    }

    @Command(mixinStandardHelpOptions = true)
    int episodes(@Mixin Connection on, @Parameters(paramLabel = "SERVICE") String service) {
        return on.desk()
                .show(
                        "/services/" + Desk.segment(service) + "/episodes",
                        (out, it) -> out.table(
                                it, "summary", "beganAt", "endedAt", "reopened", "flapping", "treatment", "ticket"));
    }

    @Command(mixinStandardHelpOptions = true)
    int sources(@Mixin Connection on) {
        return on.desk()
                .show(
                        "/monitoring/sources",
                        (out, it) -> out.table(
                                it, "id", "name", "format", "customer", "lastHeard", "truncated", "revokedAt"));
    }

    /** Covered servers that nobody watches. */
    @Command(mixinStandardHelpOptions = true)
    int silent(@Mixin Connection on) {
        return on.desk()
                .show("/monitoring/silent", (out, it) -> out.table(it, "service", "name", "lastSeen", "notedAt"));
    }

    @Command(mixinStandardHelpOptions = true)
    int unreadable(@Mixin Connection on) {
        return on.desk()
                .show("/monitoring/unreadable", (out, it) -> out.table(it, "source", "why", "receivedAt", "excerpt"));
    }

    /** Sets aside what fits no service and concerns nobody. */
    @Command(mixinStandardHelpOptions = true)
    int dismiss(
            @Mixin Connection on,
            @Parameters(paramLabel = "SOURCE", index = "0") String source,
            @Parameters(paramLabel = "FINGERPRINT", index = "1") String fingerprint) {
        var body = Desk.body().put("source", source).put("fingerprint", fingerprint);
        return on.desk().tell("/monitoring/dismissals", body, Printed::fields);
    }
}
