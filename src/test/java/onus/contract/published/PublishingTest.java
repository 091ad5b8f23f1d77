package onus.contract.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onus.contract.Amendment;
import onus.contract.ContractVersion;
import onus.contract.Flaw;
import onus.contract.ShippedContracts;
import onus.contract.ShippedMarkets;
import onus.contract.file.ContractFiles;
import onus.platform.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PublishingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final ShippedMarkets MARKETS = new ShippedMarkets();

    private final Versions versions = new Versions(database.jdbc());
    private final Publishing publishing = publishing();
    private final PublishedContracts contracts = new PublishedContracts(versions, MARKETS);
    private final Amending amending =
            new Amending(database.transactions(), new Amendments(database.jdbc()), contracts, MARKETS);

    private static Publishing publishing() {
        var jdbc = database.jdbc();
        return new Publishing(
                database.transactions(), new Versions(jdbc), new Amendments(jdbc), UUID::toString, MARKETS);
    }

    @BeforeAll
    static void theShippedContractsArePublished() {
        var publishing = publishing();
        new ShippedContracts().keys().forEach(it -> publishing.publish(ContractFiles.source(it), "onus", NOW));
    }

    @Test
    void aPublishedContractIsReadBackAsItWasWritten() {
        assertThat(contracts.keys()).containsAll(new ShippedContracts().keys());
        for (var key : List.of("oktawave-pl", "ovh-fr")) {
            assertThat(contracts.find(key)).isEqualTo(new ShippedContracts().find(key));
        }
        var terms = contracts
                .find("oktawave-pl")
                .orElseThrow()
                .versions()
                .getFirst()
                .terms();
        assertThat(terms.plans().keySet()).containsExactly("Basic", "Silver", "Gold", "Platinum");
    }

    @Test
    void publishingTheSameFileAgainPublishesNothing() {
        assertThat(publishing.publish(ContractFiles.source("ovh-fr"), "ada", NOW))
                .isEqualTo(new Published.Versions("ovh-fr", List.of()));
    }

    @Test
    void aPublishedVersionCannotChange() {
        assertThat(refused(source("ovh-fr").replace("fee: '20.00'", "fee: '25.00'")))
                .extracting(Flaw::rule, it -> it.place().line())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("changed", 81));
    }

    @Test
    void aNewVersionBeginsInTheFuture() {
        assertThat(refused(withVersion("ovh-ie", "2026-11-22")))
                .extracting(Flaw::rule)
                .containsExactly("not-in-future");
        assertThat(publishing.publish(withVersion("ovh-ie", "2026-11-23").getBytes(StandardCharsets.UTF_8), "ada", NOW))
                .isEqualTo(new Published.Versions("ovh-ie", List.of("ovh-ie@2026-11-23")));
        assertThat(contracts
                        .find("ovh-ie")
                        .orElseThrow()
                        .on(LocalDate.of(2026, 11, 23))
                        .orElseThrow()
                        .pin())
                .isEqualTo("ovh-ie@2026-11-23");
    }

    @Test
    void anotherNodeSeesAPublicationAtOnce() {
        var elsewhere = new PublishedContracts(new Versions(database.jdbc()), MARKETS);
        assertThat(elsewhere.find("ovh-second")).isEmpty();
        publishing.publish(
                source("ovh-fr")
                        .replace("contract: ovh-fr", "contract: ovh-second")
                        .getBytes(StandardCharsets.UTF_8),
                "ada",
                NOW);
        assertThat(elsewhere.find("ovh-second")).isPresent();
    }

    @Test
    void aPublicationThatIsTakenBackLeavesNothingBehindInMemory() {
        var file = source("ovh-fr")
                .replace("contract: ovh-fr", "contract: ovh-third")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> database.transactions().central(() -> {
                    publishing.publish(file, "ada", NOW);
                    assertThat(contracts.find("ovh-third")).isPresent();
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
        assertThat(contracts.find("ovh-third")).isEmpty();
    }

    @Test
    void aContractStaysInItsMarket() {
        assertThat(refused(source("ovh-de").replace("market: DE", "market: FR")))
                .extracting(Flaw::rule)
                .contains("market-changed");
    }

    @Test
    void theApplicationCannotRewriteAVersion() {
        assertThatThrownBy(() -> database.jdbc()
                        .sql("update contract.version set published_by = 'x'")
                        .update())
                .hasStackTraceContaining("permission denied for table version");
        assertThatThrownBy(() ->
                        database.jdbc().sql("delete from contract.version").update())
                .hasStackTraceContaining("permission denied for table version");
    }

    @Test
    void anAmendmentHoldsForItsCustomerAndItsDays() {
        var account = UUID.randomUUID();
        var amendment = amendment("ovh-fr", "{\"payment.termDays\": 45, \"diagnosis.fee\": \"15.00\"}");
        assertThat(amending.draft(account, amendment, NOW)).isEmpty();
        assertThat(termDays(account, LocalDate.of(2026, 12, 1)))
                .as("a draft holds nothing")
                .isEqualTo(30);
        assertThat(amending.agree(account, amendment.id(), new Amending.Approval("ada", "bob", NOW)))
                .isEmpty();

        var during = inForce(account, LocalDate.of(2026, 12, 1));
        assertThat(during.terms().payment().termDays()).isEqualTo(45);
        assertThat(during.terms().diagnosis().fee()).isEqualByComparingTo("15.00");
        assertThat(during.individual().overrides().propertyNames())
                .containsExactlyInAnyOrder("payment.termDays", "diagnosis.fee");
        assertThat(termDays(account, LocalDate.of(2026, 11, 30))).isEqualTo(30);
        assertThat(termDays(account, LocalDate.of(2027, 1, 1))).isEqualTo(30);
        assertThat(termDays(UUID.randomUUID(), LocalDate.of(2026, 12, 1))).isEqualTo(30);
    }

    private int termDays(UUID account, LocalDate day) {
        return inForce(account, day).terms().payment().termDays();
    }

    private ContractVersion inForce(UUID account, LocalDate day) {
        return amending.inForce(account, "ovh-fr", day).orElseThrow();
    }

    @Test
    void anAmendmentNeedsKnownTermsAndSoundOnes() {
        assertThat(flaws("ovh-fr", "{\"payment.termDais\": 45}")).containsExactly("unknown-term");
        assertThat(flaws("ovh-fr", "{\"payment.termDays\": 5}")).containsExactly("reminder-too-early");
        assertThat(flaws("ovh-zz", "{\"payment.termDays\": 45}")).containsExactly("unknown-contract");
        assertThatThrownBy(() -> new Amending.Approval("ada", "ada", NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasWrittenTooLongAgoIsNotAgreedAnyMore() {
        var account = UUID.randomUUID();
        var amendment = amendment("ovh-fr", "{\"payment.termDays\": 45}");
        assertThat(amending.draft(account, amendment, NOW)).isEmpty();
        var late = Instant.parse("2026-12-01T00:00:00Z");
        assertThat(amending.agree(account, amendment.id(), new Amending.Approval("ada", "bob", late)))
                .extracting(Flaw::rule)
                .containsExactly("amendment-too-early");
        assertThat(amending.of(account)).isEmpty();
    }

    private List<String> flaws(String contract, String overrides) {
        return amending.draft(UUID.randomUUID(), amendment(contract, overrides), NOW).stream()
                .map(Flaw::rule)
                .toList();
    }

    private static Amendment amendment(String contract, String overrides) {
        return new Amendment(
                UUID.randomUUID(),
                contract,
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2027, 1, 1),
                (ObjectNode) JsonMapper.shared().readTree(overrides),
                "agreed in the yearly talk");
    }

    private List<Flaw> refused(String yaml) {
        return switch (publishing.publish(yaml.getBytes(StandardCharsets.UTF_8), "ada", NOW)) {
            case Published.Refused(var flaws) -> flaws;
            case Published.Versions it -> throw new AssertionError("published " + it);
        };
    }

    private static String withVersion(String key, String from) {
        var source = source(key);
        var last = source.substring(source.indexOf("  - from: 2010-06-14"));
        return source + last.replace("2010-06-14\n", from + "\n").replace("fee: '20.00'", "fee: '25.00'");
    }

    private static String source(String key) {
        return new String(ContractFiles.source(key), StandardCharsets.UTF_8);
    }
}
