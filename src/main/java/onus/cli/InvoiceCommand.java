package onus.cli;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Invoices on the command line. */
@Command(name = "invoice", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class InvoiceCommand {

    @Command(mixinStandardHelpOptions = true)
    int list(
            @Mixin Connection on,
            @Option(names = "--customer", descriptionKey = "ticket.customer") @Nullable String customer,
            @Option(names = "--ticket", descriptionKey = "invoice.ticket") @Nullable String ticket,
            @Option(names = "--state", descriptionKey = "invoice.state") @Nullable String state) {
        var filters = new LinkedHashMap<String, @Nullable String>();
        filters.put("customer", customer);
        filters.put("ticket", ticket);
        filters.put("state", state);
        return on.desk()
                .show(
                        "/invoices" + Desk.query(filters),
                        (out, it) -> out.table(
                                it,
                                "number",
                                "kind",
                                "state",
                                "issuedOn",
                                "payableUntil",
                                "gross",
                                "open",
                                "currency"));
    }

    @Command(mixinStandardHelpOptions = true)
    int show(@Mixin Connection on, @Parameters(paramLabel = "INVOICE") String number) {
        return on.desk().show(path(number, ""), Printed::fields);
    }

    @Command(mixinStandardHelpOptions = true)
    int pay(
            @Mixin Connection on,
            @Parameters(paramLabel = "INVOICE") String number,
            @Option(names = "--amount", required = true, descriptionKey = "invoice.amount") String amount,
            @Option(names = "--currency", required = true, descriptionKey = "service.currency") String currency) {
        var payment = Desk.body().put("amount", amount).put("currency", currency);
        return on.desk().tell(path(number, "/payments"), payment, Printed::fields);
    }

    /** Contests an invoice; without the confirmation the consequences are shown. */
    @Command(mixinStandardHelpOptions = true)
    int contest(
            @Mixin Connection on,
            @Parameters(paramLabel = "INVOICE") String number,
            @Option(names = "--reason", required = true, descriptionKey = "invoice.reason") String reason,
            @Option(names = "--confirmed", descriptionKey = "invoice.confirmed") boolean confirmed) {
        var contest = Desk.body().put("reason", reason).put("confirmed", confirmed);
        return on.desk().actOn("/invoices/" + Desk.segment(number), "/contest", contest);
    }

    /** Why each charge is on it and when it is due; or why one charge is. */
    @Command(mixinStandardHelpOptions = true)
    int because(
            @Mixin Connection on,
            @Parameters(paramLabel = "INVOICE") String number,
            @Option(names = "--charge", paramLabel = "ID", descriptionKey = "invoice.charge") @Nullable String charge) {
        return charge == null
                ? on.desk().show(path(number, "/because"), Printed::decisions)
                : on.desk().show(path(number, "/charges/" + Desk.segment(charge) + "/because"), Printed::decision);
    }

    /** What a customer has in hand. */
    @Command(mixinStandardHelpOptions = true)
    int credit(
            @Mixin Connection on,
            @Option(names = "--customer", required = true, descriptionKey = "ticket.customer") String customer) {
        return on.desk()
                .show(
                        "/customers/" + Desk.segment(customer) + "/credit",
                        (out, it) -> out.table(it, "amount", "currency"));
    }

    /** The paper itself, in the language asked for. */
    @Command(mixinStandardHelpOptions = true)
    int print(@Mixin Connection on, @Parameters(paramLabel = "INVOICE") String number) {
        return on.desk().print(path(number, "/text"));
    }

    private static String path(String number, String part) {
        return "/invoices/" + Desk.segment(number) + part;
    }
}
