package onus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;
import onus.OnusApplication;
import onus.demo.Demonstration;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens a desk that already has a history: a provider's customers and incidents since 2010, played through the real doors. */
@Command(name = "demo", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class Demonstrate implements Runnable {

    private static final String BEGUN = "demo.begun";
    private static final String LOGINS = "logins.json";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            descriptionKey = "serve.port",
            defaultValue = "${env:ONUS_PORT:-8080}")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            descriptionKey = "demo.data",
            defaultValue = "${env:ONUS_DATA:-data}")
    private Path data = Path.of("data");

    @Option(names = "--fresh", descriptionKey = "demo.fresh")
    private boolean fresh;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final ResourceBundle texts = ResourceBundle.getBundle("onus.cli.commands");

    @Override
    public void run() {
        try {
            if (fresh || (Files.exists(data.resolve(BEGUN)) && !Files.exists(data.resolve(LOGINS)))) {
                clear();
            }
            open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only what a demonstration made is ever removed. */
    private void clear() throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        if (!Files.exists(data.resolve(BEGUN))) {
            throw new IOException(texts.getString("demo.notOurs").replace("{0}", data.toString()));
        }
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void open() throws IOException {
        var logins = data.resolve(LOGINS);
        if (Files.exists(logins)) {
            start(List.of());
        } else {
            Files.createDirectories(data);
            if (!Files.exists(data.resolve(BEGUN))) {
                Files.createFile(data.resolve(BEGUN));
            }
            var context = start(List.of("--onus.history-start=" + Demonstration.BEGINNING, "--onus.scheduler=stepped"));
            context.getBean(Demonstration.class).play(logins, this::progress);
        }
        tell(logins);
    }

    private ConfigurableApplicationContext start(List<String> more) {
        var arguments = new java.util.ArrayList<>(more);
        arguments.add("--server.port=" + port);
        arguments.add("--logging.level.root=warn");
        arguments.add("--spring.main.banner-mode=off");
        arguments.add("--onus.data=" + data.toAbsolutePath());
        return SpringApplication.run(OnusApplication.class, arguments.toArray(String[]::new));
    }

    private void progress(int done, int all) {
        var out = spec.commandLine().getErr();
        out.print("\r"
                + texts.getString("demo.playing")
                        .replace("{0}", String.valueOf(done))
                        .replace("{1}", String.valueOf(all)));
        if (done == all) {
            out.println();
        }
        out.flush();
    }

    private void tell(Path logins) throws IOException {
        var out = spec.commandLine().getOut();
        out.println(texts.getString("demo.open").replace("{0}", "http://localhost:" + port));
        Demonstration.ways(logins).forEach(it -> line(out, it));
        out.println(texts.getString("demo.written").replace("{0}", logins.toString()));
        out.flush();
    }

    private static void line(PrintWriter out, Demonstration.Way way) {
        out.printf(
                "  %-11s %-32s %-16s %-9s %s%n", way.role(), way.email(), way.password(), way.customer(), way.market());
    }
}
