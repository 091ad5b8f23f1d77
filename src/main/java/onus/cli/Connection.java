package onus.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which desk is talked to, and how its answers are wanted. */
final class Connection {

    @Option(
            names = "--server",
            paramLabel = "URL",
            descriptionKey = "client.server",
            defaultValue = "${env:ONUS_SERVER:-http://localhost:8080}")
    private @Nullable URI server;

    @Option(names = "--json", descriptionKey = "client.json")
    private boolean json;

    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "client.language")
    private @Nullable String language;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    URI server() {
        return Objects.requireNonNull(server);
    }

    boolean json() {
        return json;
    }

    /** The language of sentences; nothing leaves it to the person's own. */
    @Nullable
    String language() {
        return language;
    }

    PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    /** A sentence of the bundles. */
    String says(String key) {
        return Objects.requireNonNull(spec).resourceBundle().getString(key);
    }

    Desk desk() {
        return new Desk(this);
    }
}
