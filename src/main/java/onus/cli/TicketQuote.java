package onus.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a binding price for work, a line for each piece of it. */
@Command(name = "quote", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class TicketQuote implements Callable<Integer> {

    @Mixin
    private Connection on = new Connection();

    @Parameters(paramLabel = "TICKET")
    private String ticket = "";

    @Option(names = "--line", required = true, paramLabel = "TEXT=NET", descriptionKey = "ticket.line")
    private Map<String, String> lines = new LinkedHashMap<>();

    @Option(names = "--until", paramLabel = "INSTANT", descriptionKey = "ticket.until")
    private @Nullable String until;

    @Override
    public Integer call() {
        var quote = Desk.body();
        var list = quote.putArray("lines");
        lines.forEach((text, net) -> list.addObject().put("text", text).put("net", net));
        if (until != null) {
            quote.put("validUntil", until);
        }
        return on.desk().act(ticket, "/quote", quote);
    }
}
