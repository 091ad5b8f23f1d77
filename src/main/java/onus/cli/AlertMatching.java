package onus.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which service an alert means, from its beginning and for ever. */
@Command(name = "match", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class AlertMatching implements Callable<Integer> {

    @Mixin
    private @Nullable Connection on;

    @Parameters(paramLabel = "SOURCE", index = "0")
    private @Nullable String source;

    @Parameters(paramLabel = "FINGERPRINT", index = "1")
    private @Nullable String fingerprint;

    @Option(names = "--service", required = true, paramLabel = "SERVICE", descriptionKey = "alert.service")
    private @Nullable String service;

    @Option(names = "--label", paramLabel = "NAME", descriptionKey = "alert.label")
    private @Nullable String label;

    @Override
    public Integer call() {
        var body = Desk.body()
                .put("source", source)
                .put("fingerprint", fingerprint)
                .put("service", service);
        if (label != null) {
            body.put("label", label);
        }
        return Objects.requireNonNull(on).desk().tell("/monitoring/assignments", body, Printed::fields);
    }
}
