package onus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Publishes a contract file into a running installation: all of its new versions, or the flaws that keep it from that. */
@Command(name = "publish", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class PublishContract implements Callable<Integer> {

    @Mixin
    private Connection on = new Connection();

    @Parameters(paramLabel = "FILE", descriptionKey = "contract.file")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        return on.desk()
                .publish(yaml(), this::published, problem -> new Printed(on.err()).problem(problem, file + ":"));
    }

    /** Each new version on a line of its own. */
    private void published(Printed out, JsonNode answer) {
        var contract = answer.path("contract").asString();
        var pins = answer.path("published");
        pins.forEach(it -> out.line(MessageFormat.format(on.says("contract.published"), it.asString())));
        if (pins.isEmpty()) {
            out.line(MessageFormat.format(on.says("contract.nothingNew"), contract));
        }
    }

    private byte[] yaml() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(MessageFormat.format(on.says("evaluate.unreadable"), file), e);
        }
    }
}
