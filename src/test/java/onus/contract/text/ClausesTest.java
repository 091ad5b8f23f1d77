package onus.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onus.contract.ContractVersion;
import onus.contract.ShippedContracts;
import onus.reason.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClausesTest {

    private static final ShippedContracts CONTRACTS = new ShippedContracts();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyClauseOfEveryShippedVersionIsFilledIn(Language language) {
        for (var key : CONTRACTS.keys()) {
            for (var version : CONTRACTS.find(key).orElseThrow().versions()) {
                assertThat(Clauses.of(version, language))
                        .as(version.pin())
                        .isNotEmpty()
                        .allSatisfy(it -> {
                            assertThat(it.title()).isNotBlank().doesNotContain("{", "clause.");
                            assertThat(it.text()).doesNotContain("{", "}", "clause.", "word.", "absent", "null", "  ");
                            assertThat(it.text()).endsWith(it.key().equals("everyone.contacts") ? "" : ".");
                        });
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameSentences(Language language) {
        assertThat(customers(language)).isEqualTo(customers(Language.EN));
    }

    private static Set<String> customers(Language language) {
        return SentenceFiles.of(language).keySet().stream()
                .filter(it -> !it.startsWith("flaw."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTextBelongsToTheOutlineAndEveryPlaceOfTheOutlineHasAText() {
        var inOutline =
                Outline.chapters().values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var texts = SentenceFiles.of(Language.EN).keySet().stream()
                .filter(it -> it.startsWith("clause.") && it.endsWith(".text"))
                .map(it -> it.substring("clause.".length(), it.length() - ".text".length()))
                .collect(Collectors.toSet());
        assertThat(texts).isEqualTo(inOutline);
    }

    @Test
    void aReasonCitesAClauseThatCustomersCanRead() throws Exception {
        var reasons = new Properties();
        reasons.load(Files.newBufferedReader(Path.of("src/main/resources/texts/en/reasons.properties")));
        var clauses = Outline.chapters().values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var notOfTheContract =
                Set.of("vat", "latePayment", "input", "facts", "contract", "consumer", "individual", "run", "privacy");
        var sections = clauses.stream().map(it -> it.split("\\.")[0]).collect(Collectors.toSet());
        var missing = new ArrayList<String>();
        for (var key : reasons.stringPropertyNames()) {
            var path = key.split("\\.");
            if (path.length > 1 && !notOfTheContract.contains(path[1]) && !sections.contains(path[1])) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theShareOfTheServerIsExpresslyTheBasisOfCompensation() {
        assertThat(clause(newest("oktawave-pl"), Language.EN, "compensation.basis"))
                .contains("expressly the share of that server in your whole monthly fee");
    }

    @Test
    void aGermanQuoteIsABindingOfferAndNoEstimate() {
        var titles = Clauses.of(newest("ovh-de"), Language.DE).stream().map(ClauseText::title);
        assertThat(titles)
                .contains("Verbindliches Angebot (Festpreis)")
                .noneMatch(it -> it.contains("Kostenvoranschlag"));
    }

    @Test
    void theVersionBeforeTheSchemeSellsNothingAndForbidsAccess() {
        var before = CONTRACTS.find("ovh-fr").orElseThrow().versions().getFirst();
        assertThat(clause(before, Language.EN, "diagnosis")).contains("free", "rescue mode", "no paid diagnosis");
        assertThat(AccessTable.of(before, Clauses.sentences(before, Language.EN)).stream()
                        .skip(2)
                        .map(List::getLast))
                .containsOnly("forbidden", "forbidden; in an emergency: allowed with notice at once");
    }

    private static ContractVersion newest(String key) {
        return CONTRACTS.find(key).orElseThrow().versions().getLast();
    }

    private static String clause(ContractVersion version, Language language, String key) {
        return Clauses.of(version, language).stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow()
                .text();
    }

    static Stream<Arguments> pages() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                        Arguments.of("oktawave-pl", 0, language),
                        Arguments.of("ovh-de", 1, language),
                        Arguments.of("ovh-fr", 0, language),
                        Arguments.of("ovh-fr", 1, language)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aContractReadsAsApproved(String key, int version, Language language) throws Exception {
        var approved = approved(key, version, language);
        assertThat(page(key, version, language)).isEqualTo(Files.readString(approved));
        assertThat(Files.readAllLines(approved))
                .allSatisfy(it -> assertThat(it.length()).isLessThanOrEqualTo(100));
    }

    /** {@code -Dapprove} writes how contracts read now, to be read before it is committed. */
    @ParameterizedTest
    @MethodSource("pages")
    @EnabledIfSystemProperty(named = "approve", matches = ".*")
    void writeDownHowAContractReads(String key, int version, Language language) throws Exception {
        Files.createDirectories(approved(key, version, language).getParent());
        Files.writeString(approved(key, version, language), page(key, version, language));
    }

    private static Path approved(String key, int version, Language language) {
        return Path.of(
                "src/test/resources/contracts/pages/%s-%d.%s.approved.txt".formatted(key, version, language.code()));
    }

    private static String page(String key, int version, Language language) {
        var contract = CONTRACTS.find(key).orElseThrow();
        return PageFormat.TEXT.write(
                ContractPage.of(contract, contract.versions().get(version), language));
    }
}
