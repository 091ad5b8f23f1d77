package onus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import onus.billing.InvoiceHeads;
import onus.customer.CustomerHeads;
import onus.journal.JournalVerification;
import onus.journal.SealingKey;
import onus.journal.Verification;
import onus.platform.OwnerDatabase;
import onus.ticket.TicketHeads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves that nobody touched what happened: every chain, every nightly root, every head. */
@Command(name = "journal", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class JournalCommand {

    private final ResourceBundle texts = ResourceBundle.getBundle("onus.cli.commands");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Exits 0 for a whole journal, 1 for a broken one. */
    @Command(name = "verify", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
    int verify(
            @Option(
                            names = "--data",
                            paramLabel = "FOLDER",
                            descriptionKey = "demo.data",
                            defaultValue = "${env:ONUS_DATA:-data}")
                    Path data) {
        var out = spec.commandLine().getOut();
        var keyFile = data.resolve("journal.key");
        if (!Files.exists(keyFile)) {
            out.println(told("journal.nothing", data.toString()));
            return 1;
        }
        try (var database = OwnerDatabase.open(data, System.getenv())) {
            var heads = List.of(TicketHeads.KEPT, CustomerHeads.KEPT, InvoiceHeads.KEPT);
            var found = new JournalVerification(database.connections(), SealingKey.in(keyFile), heads).verify();
            out.println(tell(found));
            return found instanceof Verification.Whole ? 0 : 1;
        } finally {
            out.flush();
        }
    }

    private String tell(Verification found) {
        return switch (found) {
            case Verification.Whole(var chains, var entries, var roots) ->
                told("journal.whole", "" + chains, "" + entries, "" + roots);
            case Verification.BrokenChain(var fault, var thing, var seq) ->
                told("journal.brokenChain", thing.kind() + " " + thing.id(), "" + seq, "" + fault);
            case Verification.BrokenRoot(var fault, var day) -> told("journal.brokenRoot", "" + day, "" + fault);
        };
    }

    private String told(String key, String... values) {
        var text = texts.getString(key);
        for (var i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }
}
