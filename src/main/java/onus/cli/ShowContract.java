package onus.cli;

import java.util.Objects;
import onus.contract.text.ContractPage;
import onus.contract.text.PageFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a contract as its customers read it. */
@Command(name = "show", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class ShowContract implements Runnable {
    @Parameters(paramLabel = "CONTRACT", descriptionKey = "contract.which")
    private String contract = "";

    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "contract.language")
    private String lang = "en";

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "contract.on")
    private @Nullable String day;

    @Option(names = "--format", paramLabel = "text|markdown|html", descriptionKey = "contract.format")
    private PageFormat format = PageFormat.TEXT;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var said = Objects.requireNonNull(spec);
        var language = Picked.language(said, lang);
        var picked = Picked.of(said, day == null ? contract : contract + "@" + day, language);
        var out = said.commandLine().getOut();
        out.print(format.write(ContractPage.of(picked.contract(), picked.version(), language)));
        out.flush();
    }
}
