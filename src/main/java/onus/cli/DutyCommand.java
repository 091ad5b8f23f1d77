package onus.cli;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The duty rota on the command line. */
@Command(
        name = "duty",
        resourceBundle = "onus.cli.commands",
        mixinStandardHelpOptions = true,
        subcommands = DutyEntry.class)
final class DutyCommand {

    private static final String DUTY = "/duty";

    /** The shifts of a line, and when nobody has it. */
    @Command(mixinStandardHelpOptions = true)
    int list(
            @Mixin Connection on,
            @Option(names = "--line", paramLabel = "LINE", descriptionKey = "duty.line") @Nullable String line,
            @Option(names = "--from", paramLabel = "INSTANT", descriptionKey = "duty.from") @Nullable String from,
            @Option(names = "--to", paramLabel = "INSTANT", descriptionKey = "duty.to") @Nullable String to) {
        var filters = new LinkedHashMap<String, @Nullable String>();
        filters.put("line", line);
        filters.put("from", from);
        filters.put("to", to);
        return on.desk().show(DUTY + Desk.query(filters), (out, it) -> {
            out.table(it, "id", "person", "rank", "from", "to");
            it.path("gaps").forEach(out::fields);
        });
    }

    /** Takes a shift over, or gives it to somebody else. */
    @Command(mixinStandardHelpOptions = true)
    int swap(
            @Mixin Connection on,
            @Parameters(paramLabel = "SHIFT") String shift,
            @Option(names = "--with", paramLabel = "PERSON", descriptionKey = "duty.with") @Nullable String person) {
        var body = Desk.body().put("shift", shift);
        if (person != null) {
            body.put("person", person);
        }
        return on.desk().tell(DUTY + "/swaps", body, Printed::fields);
    }

    @Command(mixinStandardHelpOptions = true)
    int remove(@Mixin Connection on, @Parameters(paramLabel = "SHIFT") String shift) {
        return on.desk().remove(DUTY + "/" + Desk.segment(shift));
    }
}
