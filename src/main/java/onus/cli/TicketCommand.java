package onus.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tickets on the command line: seen, opened, ordered, answered. */
@Command(
        name = "ticket",
        resourceBundle = "onus.cli.commands",
        mixinStandardHelpOptions = true,
        subcommands = {
            TicketListing.class,
            TicketOpening.class,
            TicketFinding.class,
            TicketQuote.class,
            TicketAction.class
        })
final class TicketCommand {

    @Command(mixinStandardHelpOptions = true)
    int show(@Mixin Connection on, @Parameters(paramLabel = "TICKET") String ticket) {
        return on.desk().show(path(ticket, ""), Printed::fields);
    }

    /** Confirms the announced gross; without an amount the announcement is shown instead. */
    @Command(mixinStandardHelpOptions = true)
    int order(
            @Mixin Connection on,
            @Parameters(paramLabel = "TICKET") String ticket,
            @Option(names = "--amount", paramLabel = "GROSS", descriptionKey = "ticket.amount") @Nullable String amount,
            @Option(names = "--fix", descriptionKey = "ticket.fix") boolean fix) {
        var desk = on.desk();
        if (amount == null) {
            return desk.show(path(ticket, ""), (out, it) -> out.fields(it.path("announcement")));
        }
        var order = Desk.body().put("amount", amount).put("authorises", fix ? "fix" : "look");
        var currency = desk.ticket(ticket).at("/announcement/currency").asString("EUR");
        return desk.act(ticket, "/order", order.put("currency", currency));
    }

    @Command(mixinStandardHelpOptions = true)
    int withdraw(@Mixin Connection on, @Parameters(paramLabel = "TICKET") String ticket) {
        return on.desk().act(ticket, "/withdrawal", Desk.body());
    }

    @Command(mixinStandardHelpOptions = true)
    int convert(@Mixin Connection on, @Parameters(paramLabel = "TICKET") String ticket) {
        return on.desk().act(ticket, "/conversion", Desk.body());
    }

    @Command(mixinStandardHelpOptions = true)
    int message(
            @Mixin Connection on,
            @Parameters(paramLabel = "TICKET", index = "0") String ticket,
            @Parameters(paramLabel = "TEXT", index = "1") String text,
            @Option(names = "--note", descriptionKey = "ticket.note") boolean note) {
        var body = Desk.body().put("body", text);
        return on.desk().tell(path(ticket, note ? "/notes" : "/messages"), body, Printed::fields);
    }

    @Command(mixinStandardHelpOptions = true)
    int begin(@Mixin Connection on, @Parameters(paramLabel = "TICKET") String ticket) {
        return on.desk().act(ticket, "/diagnosis", Desk.body());
    }

    @Command(mixinStandardHelpOptions = true)
    int assign(
            @Mixin Connection on,
            @Parameters(paramLabel = "TICKET") String ticket,
            @Option(names = "--release", descriptionKey = "ticket.release") boolean release) {
        return on.desk().act(ticket, "/assignment", Desk.body().put("release", release));
    }

    @Command(mixinStandardHelpOptions = true)
    int object(
            @Mixin Connection on,
            @Parameters(paramLabel = "TICKET", index = "0") String ticket,
            @Parameters(paramLabel = "REASON", index = "1") String reason) {
        return on.desk().act(ticket, "/objection", Desk.body().put("reason", reason));
    }

    @Command(mixinStandardHelpOptions = true)
    int review(
            @Mixin Connection on,
            @Parameters(paramLabel = "TICKET", index = "0") String ticket,
            @Parameters(paramLabel = "FAULT", index = "1") String fault,
            @Parameters(paramLabel = "REASON", index = "2") String reason) {
        return on.desk().act(ticket, "/review", Desk.body().put("fault", fault).put("reason", reason));
    }

    /** Accepts exactly the quoted gross; without an amount the quote is shown instead. */
    @Command(mixinStandardHelpOptions = true)
    int accept(
            @Mixin Connection on,
            @Parameters(paramLabel = "TICKET") String ticket,
            @Option(names = "--amount", paramLabel = "GROSS", descriptionKey = "ticket.amount") @Nullable
                    String amount) {
        var desk = on.desk();
        if (amount == null) {
            return desk.show(path(ticket, ""), (out, it) -> out.fields(it.path("quote")));
        }
        var currency = desk.ticket(ticket).at("/quote/currency").asString("EUR");
        return desk.act(
                ticket, "/quote/acceptance", Desk.body().put("amount", amount).put("currency", currency));
    }

    @Command(mixinStandardHelpOptions = true)
    int refuse(@Mixin Connection on, @Parameters(paramLabel = "TICKET") String ticket) {
        return on.desk().act(ticket, "/quote/refusal", Desk.body());
    }

    @Command(mixinStandardHelpOptions = true)
    int work(
            @Mixin Connection on,
            @Parameters(paramLabel = "TICKET", index = "0") String ticket,
            @Parameters(paramLabel = "REPORT", index = "1") String report,
            @Mixin TicketWork work) {
        return on.desk().act(ticket, "/work", work.body(report));
    }

    @Command(mixinStandardHelpOptions = true)
    int close(@Mixin Connection on, @Parameters(paramLabel = "TICKET") String ticket) {
        return on.desk().act(ticket, "/closing", Desk.body());
    }

    @Command(mixinStandardHelpOptions = true)
    int merge(
            @Mixin Connection on,
            @Parameters(paramLabel = "TICKET", index = "0") String ticket,
            @Parameters(paramLabel = "INTO", index = "1") String into,
            @Parameters(paramLabel = "REASON", index = "2") String reason) {
        return on.desk().act(ticket, "/merge", Desk.body().put("into", into).put("reason", reason));
    }

    @Command(mixinStandardHelpOptions = true)
    int waive(
            @Mixin Connection on,
            @Parameters(paramLabel = "TICKET", index = "0") String ticket,
            @Parameters(paramLabel = "CHARGE", index = "1") String charge,
            @Parameters(paramLabel = "REASON", index = "2") String reason) {
        return on.desk()
                .act(ticket, "/goodwill", Desk.body().put("charge", charge).put("reason", reason));
    }

    @Command(mixinStandardHelpOptions = true)
    int because(
            @Mixin Connection on,
            @Parameters(paramLabel = "TICKET") String ticket,
            @Option(names = "--what", paramLabel = "WHAT", descriptionKey = "ticket.what") @Nullable String what) {
        var query = what == null ? "" : "?what=" + Desk.segment(Objects.requireNonNull(what));
        return on.desk().show(path(ticket, "/because") + query, Printed::decisions);
    }

    @Command(mixinStandardHelpOptions = true)
    int journal(@Mixin Connection on, @Parameters(paramLabel = "TICKET") String ticket) {
        return on.desk().show(path(ticket, "/journal"), Printed::journal);
    }

    @Command(mixinStandardHelpOptions = true)
    int receipt(
            @Mixin Connection on,
            @Parameters(paramLabel = "TICKET") String ticket,
            @Option(names = "--pdf", paramLabel = "FILE", descriptionKey = "ticket.pdf") @Nullable Path pdf) {
        return pdf == null
                ? on.desk().show(path(ticket, "/receipt"), Printed::fields)
                : on.desk().save(path(ticket, "/receipt"), "application/pdf", pdf);
    }

    @Command(mixinStandardHelpOptions = true)
    int messages(@Mixin Connection on, @Parameters(paramLabel = "TICKET") String ticket) {
        return on.desk().show(path(ticket, "/messages"), Printed::items);
    }

    private static String path(String ticket, String part) {
        return "/tickets/" + Desk.segment(ticket) + part;
    }
}
