package onus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Enters a shift into the duty rota. */
@Command(name = "enter", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class DutyEntry implements Callable<Integer> {

    @Mixin
    private Connection on = new Connection();

    @Parameters(paramLabel = "LINE", index = "0")
    private String line = "";

    @Parameters(paramLabel = "PERSON", index = "1")
    private String person = "";

    @Parameters(paramLabel = "FROM", index = "2")
    private String from = "";

    @Parameters(paramLabel = "TO", index = "3")
    private String to = "";

    @Option(names = "--rank", defaultValue = "1", descriptionKey = "duty.rank")
    private int rank = 1;

    @Override
    public Integer call() {
        var shift = Desk.body().put("line", line).put("person", person).put("rank", rank);
        return on.desk().tell("/duty", shift.put("from", from).put("to", to), Printed::fields);
    }
}
