package onus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks to touch something; the answer says what the contract says, and why. */
@Command(name = "ask", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class InterventionAsking implements Callable<Integer> {

    @Mixin
    private Connection on = new Connection();

    @Parameters(paramLabel = "TICKET")
    private String ticket = "";

    @Option(names = "--action", required = true, descriptionKey = "intervention.action")
    private String action = "";

    @Option(names = "--object", required = true, descriptionKey = "intervention.object")
    private String object = "";

    @Option(names = "--name", descriptionKey = "intervention.name")
    private String name = "";

    @Option(names = "--reason", required = true, descriptionKey = "intervention.reason")
    private String reason = "";

    @Option(names = "--danger", descriptionKey = "intervention.danger")
    private String danger = "";

    @Override
    public Integer call() {
        var wish = Desk.body().put("action", action).put("reason", reason);
        var touched = wish.putObject("object").put("kind", object);
        if (!name.isEmpty()) {
            touched.put("name", name);
        }
        if (!danger.isEmpty()) {
            wish.put("danger", danger);
        }
        return on.desk().tell("/tickets/" + Desk.segment(ticket) + "/interventions", wish, Printed::fields);
    }
}
