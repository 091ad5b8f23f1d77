package onus.cli;

import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** How somebody tried to reach a customer. */
final class ContactAttempt {

    @Option(names = "--channel", required = true, descriptionKey = "contact.channel")
    private String channel = "";

    @Option(names = "--result", required = true, descriptionKey = "contact.result")
    private String result = "";

    @Option(names = "--note", descriptionKey = "contact.note")
    private String note = "";

    ObjectNode body() {
        return Desk.body().put("channel", channel).put("result", result).put("note", note);
    }
}
