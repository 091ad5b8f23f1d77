package onus.cli;

import java.util.ArrayList;
import java.util.List;
import onus.OnusApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the desk: the server with its database and timed work. Returns when it is open. */
@Command(name = "serve", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class Serve implements Runnable {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            descriptionKey = "serve.port",
            defaultValue = "${env:ONUS_PORT:-8080}")
    private int port;

    @Parameters(paramLabel = "SETTING", descriptionKey = "serve.settings")
    private List<String> settings = List.of();

    @Override
    public void run() {
        List<String> arguments = new ArrayList<>(List.of("--server.port=" + port));
        settings.forEach(setting -> arguments.add("--" + setting));
        OnusApplication.main(arguments.toArray(String[]::new));
    }
}
