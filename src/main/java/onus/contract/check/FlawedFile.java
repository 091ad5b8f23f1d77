package onus.contract.check;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import onus.contract.Flaw;
import onus.contract.Market;
import onus.contract.file.MarkedYaml;
import onus.contract.file.MarketFiles;
import onus.contract.file.SchemaFile;
import onus.contract.text.FlawTexts;
import onus.reason.Language;

/** A file of the installation that cannot be used: the program does not start with it. */
public final class FlawedFile extends RuntimeException {

    private FlawedFile(Path file, List<Flaw> flaws) {
        super(file + ":\n"
                + flaws.stream()
                        .map(it -> "  " + FlawTexts.line(it, Language.EN))
                        .collect(Collectors.joining("\n")));
    }

    /** A market file without flaws. */
    public static Market market(Path file, byte[] yaml) {
        var flaws = ContractCheck.market(yaml);
        if (!flaws.isEmpty()) {
            throw new FlawedFile(file, flaws);
        }
        return MarketFiles.market(
                SchemaFile.market().completed(MarkedYaml.read(yaml).tree()));
    }
}
