package onus.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onus.contract.Flaw;
import onus.contract.ShippedContracts;
import onus.contract.ShippedMarkets;
import onus.contract.file.ContractFiles;
import onus.contract.file.SchemaFile;
import onus.contract.text.FlawTexts;
import onus.contract.text.Sentences;
import onus.reason.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule has one edit of a shipped file that breaks it; the messages with their places are approved in {@code flaws.approved.txt}. */
class ContractCheckTest {

    private static final Path APPROVED = Path.of("src/test/resources/contracts/flaws.approved.txt");
    private static final ShippedMarkets MARKETS = new ShippedMarkets();

    static Stream<String> shippedContracts() {
        return new ShippedContracts().keys().stream();
    }

    @ParameterizedTest
    @MethodSource("shippedContracts")
    void aShippedContractHasNoFlawAndLeavesNothingOut(String key) {
        var checked = ContractCheck.contract(ContractFiles.source(key), MARKETS);
        assertThat(told(checked.flaws())).isEmpty();
        assertThat(SchemaFile.contract().completed(checked.file())).isEqualTo(checked.file());
        assertThat(checked.contract().orElseThrow())
                .isEqualTo(new ShippedContracts().find(key).orElseThrow());
    }

    static Stream<String> shippedMarkets() {
        return MARKETS.keys().stream();
    }

    @ParameterizedTest
    @MethodSource("shippedMarkets")
    void aShippedMarketHasNoFlaw(String key) throws Exception {
        assertThat(told(ContractCheck.market(
                        Files.readAllBytes(Path.of("src/main/resources/markets/" + key + ".yaml")))))
                .isEmpty();
    }

    /** {@code -Dapprove} writes what the check says now into the approved file, to be read before it is committed. */
    @Test
    @EnabledIfSystemProperty(named = "approve", matches = ".*")
    void writeDownWhatTheCheckSays() throws Exception {
        var blocks = Files.readString(APPROVED).split("(?m)^=== ");
        var told = Arrays.stream(blocks).skip(1).map(it -> {
            var head = it.lines().findFirst().orElseThrow();
            return "=== " + head + "\n" + told(Broken.of(it).flaws()) + "\n\n";
        });
        Files.writeString(APPROVED, blocks[0] + told.collect(Collectors.joining()));
    }

    static Stream<Arguments> broken() throws Exception {
        var blocks = Files.readString(APPROVED).split("(?m)^=== ");
        return Arrays.stream(blocks).skip(1).map(Broken::of).map(it -> Arguments.of(it.name(), it));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void aBrokenFileIsToldWithLineAndColumn(String name, Broken broken) {
        assertThat(told(broken.flaws())).isEqualTo(broken.expected());
    }

    @Test
    void everyRuleHasAnExampleAndATextInEveryLanguage() throws Exception {
        var approved = Files.readString(APPROVED);
        for (var language : Language.values()) {
            var rules = Sentences.shipped(language).layers().getFirst().keySet().stream()
                    .filter(it -> it.startsWith("flaw."))
                    .collect(Collectors.toSet());
            assertThat(rules).as(language.code()).isEqualTo(rulesInEnglish());
        }
        assertThat(rulesInEnglish().stream()
                        .map(it -> it.substring("flaw.".length()))
                        .filter(it -> !approved.contains(" [" + it + "] "))
                        .filter(it -> !ELSEWHERE.contains(it)))
                .isEmpty();
    }

    /** Found only on publishing, for an amendment, or in bytes that no text file can hold. */
    private static final List<String> ELSEWHERE = List.of(
            "changed",
            "not-in-future",
            "individual-rules",
            "market-changed",
            "unknown-term",
            "unknown-contract",
            "amendment-too-early",
            "schema",
            "too-large",
            "utf-16",
            "not-utf-8",
            "empty",
            "too-deep");

    private static java.util.Set<String> rulesInEnglish() {
        return Sentences.shipped(Language.EN).layers().getFirst().keySet().stream()
                .filter(it -> it.startsWith("flaw."))
                .collect(Collectors.toSet());
    }

    @Test
    void bytesThatAreNoTextAreToldApart() {
        assertThat(told(check(new byte[5_000_000]))).startsWith("1:1 [too-large]");
        assertThat(told(check("contract: x".getBytes(StandardCharsets.UTF_16)))).startsWith("1:1 [utf-16]");
        assertThat(told(check("a: 1\nb: é".getBytes(StandardCharsets.ISO_8859_1))))
                .startsWith("2:4 [not-utf-8]");
        assertThat(told(check(new byte[0]))).startsWith("1:1 [empty]");
        assertThat(told(check("[".repeat(100_000).getBytes(StandardCharsets.UTF_8))))
                .contains("[too-deep]");
    }

    @Test
    void aByteOrderMarkOfUtf8IsNoFlaw() {
        var text = new String(ContractFiles.source("ovh-fr"), StandardCharsets.UTF_8);
        assertThat(check(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFlawCanBeToldInEveryLanguage(Language language) throws Exception {
        assertThat(broken().flatMap(it -> ((Broken) it.get()[1]).flaws().stream()))
                .map(it -> FlawTexts.say(it, language))
                .allSatisfy(it ->
                        assertThat(it).isNotBlank().doesNotContain("flaw.", "{is}", "{key}", "{allowed}", "{from}"));
    }

    private static List<Flaw> check(byte[] bytes) {
        return ContractCheck.contract(bytes, MARKETS).flaws();
    }

    private static String told(List<Flaw> flaws) {
        var english = Sentences.shipped(Language.EN);
        return flaws.stream()
                .map(it -> "%d:%d [%s] %s: %s"
                        .formatted(
                                it.place().line(),
                                it.place().column(),
                                it.rule(),
                                it.path(),
                                english.say("flaw." + it.rule(), it.facts())))
                .collect(Collectors.joining("\n"));
    }

    /** One edit of a shipped file, and what the check says. */
    record Broken(String name, String file, String was, String is, String expected) {

        static Broken of(String block) {
            var head = block.lines().findFirst().orElseThrow().split(" \\| ", 3);
            var edit = head[2].split(" => ", -1);
            var expected = block.lines().skip(1).filter(it -> !it.isBlank()).collect(Collectors.joining("\n"));
            return new Broken(
                    head[0],
                    head[1],
                    edit[0].replace("\\n", "\n"),
                    edit[1].replace("\\n", "\n").replace("\\t", "\t"),
                    expected);
        }

        List<Flaw> flaws() {
            var text = source();
            assertThat(text).contains(was);
            int at = text.lastIndexOf(was);
            var edited = text.substring(0, at) + is + text.substring(at + was.length());
            var bytes = edited.getBytes(StandardCharsets.UTF_8);
            return file.length() == 2 ? ContractCheck.market(bytes) : check(bytes);
        }

        private String source() {
            try {
                var folder = file.length() == 2 ? "markets/" : "contracts/";
                return Files.readString(Path.of("src/main/resources/" + folder + file + ".yaml"));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
