package onus.cli;

import java.util.Objects;
import onus.contract.text.Differences;
import onus.contract.text.PageFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what changes for a customer between two contracts or versions, clause by clause. */
@Command(name = "diff", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class DiffContracts implements Runnable {
    @Parameters(index = "0", paramLabel = "A", descriptionKey = "contract.which")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "contract.which")
    private String after = "";

    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "contract.language")
    private String lang = "en";

    @Option(names = "--format", paramLabel = "text|markdown|html", descriptionKey = "contract.format")
    private PageFormat format = PageFormat.TEXT;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var said = Objects.requireNonNull(spec);
        var language = Picked.language(said, lang);
        var a = Picked.of(said, before, language).version();
        var b = Picked.of(said, after, language).version();
        var out = said.commandLine().getOut();
        out.print(format.write(Differences.between(a, b, language)));
        out.flush();
    }
}
