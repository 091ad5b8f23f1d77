package onus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import onus.contract.Flaw;
import onus.contract.ShippedMarkets;
import onus.contract.check.ContractCheck;
import onus.contract.file.MarkedYaml;
import onus.contract.text.FlawTexts;
import onus.contract.text.Sentences;
import onus.reason.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells every flaw of contract and market files with its place. Exits 1 if there is one. */
@Command(name = "check", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class CheckContracts implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "contract.files")
    private List<Path> files = List.of();

    @Option(names = "--json", descriptionKey = "contract.json")
    private boolean json;

    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "contract.language")
    private String lang = "en";

    @Spec
    private @Nullable CommandSpec spec;

    static {
        // The schema library logs through SLF4J; on the short class path there is nobody to log to.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var language = Picked.language(Objects.requireNonNull(spec), lang);
        boolean sound = true;
        for (var file : files) {
            var flaws = flaws(read(file));
            sound &= flaws.isEmpty();
            out.print(json ? asJson(file, flaws, language) : asText(file, flaws, language));
        }
        out.flush();
        return sound ? 0 : 1;
    }

    /** A market file has no versions; everything else is taken for a contract. */
    private static List<Flaw> flaws(byte[] yaml) {
        var tree = MarkedYaml.read(yaml).tree();
        boolean market = tree.has("seller") || (tree.has("vat") && !tree.has("versions"));
        return market
                ? ContractCheck.market(yaml)
                : ContractCheck.contract(yaml, new ShippedMarkets()).flaws();
    }

    private static String asText(Path file, List<Flaw> flaws, Language language) {
        var sentences = Sentences.shipped(language);
        var text = new StringBuilder();
        flaws.forEach(it -> text.append(file)
                .append(':')
                .append(FlawTexts.line(it, language))
                .append('\n'));
        var key = flaws.isEmpty() ? "page.flaws.sound" : "page.flaws.count";
        return text.append(sentences.say(key, Map.of("file", file.toString(), "count", flaws.size())))
                .append('\n')
                .toString();
    }

    private static String asJson(Path file, List<Flaw> flaws, Language language) {
        var line = JsonNodeFactory.instance.objectNode().put("file", file.toString());
        var list = line.putArray("flaws");
        flaws.forEach(it -> list.add(asJson(it, language)));
        return JsonMapper.shared().writeValueAsString(line) + "\n";
    }

    private static ObjectNode asJson(Flaw flaw, Language language) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("line", flaw.place().line())
                .put("column", flaw.place().column())
                .put("path", flaw.path())
                .put("rule", flaw.rule())
                .put("says", FlawTexts.say(flaw, language));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getClass().getSimpleName(), e);
        }
    }
}
