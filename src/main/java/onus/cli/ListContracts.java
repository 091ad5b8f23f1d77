package onus.cli;

import java.util.Objects;
import onus.contract.ContractVersion;
import onus.contract.ShippedContracts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the contracts that come with the program, a version a line. */
@Command(name = "list", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class ListContracts implements Runnable {
    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "contract.language")
    private String lang = "en";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var said = Objects.requireNonNull(spec);
        var language = Picked.language(said, lang);
        var out = said.commandLine().getOut();
        var contracts = new ShippedContracts();
        for (var key : contracts.keys()) {
            for (ContractVersion version : contracts.find(key).orElseThrow().versions()) {
                out.printf(
                        "%-24s %s%n", version.pin(), version.wording().names().getOrDefault(language, key));
            }
        }
        out.flush();
    }
}
