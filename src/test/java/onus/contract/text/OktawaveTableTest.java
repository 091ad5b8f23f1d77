package onus.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms.PlanRow;
import onus.contract.PlanTerms.ScopeRow;
import onus.contract.ShippedContracts;
import onus.reason.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shown contract equals the provider's own plan table ({@code contracts/oktawave-table.yaml}), row by row and footnote by footnote. */
class OktawaveTableTest {

    private static final JsonNode SOURCE = source();
    private static final ContractVersion SHIPPED =
            new ShippedContracts().find("oktawave-pl").orElseThrow().versions().getLast();
    private static final List<String> SOLD = List.of("Silver", "Gold", "Platinum");
    private static final List<List<String>> SHOWN = PlanTable.of(SHIPPED, Clauses.sentences(SHIPPED, Language.EN));

    /** How a use is shown where the plan contains the row. */
    private static final Map<String, String> USES = Map.of(
            "ONCE_AT_START", "yes, at the start",
            "NO_UNIT", "yes",
            "UNIT", "yes (1 unit)",
            "QUOTE", "by quote",
            "METERED", "metered");

    @Test
    void theHeadNamesThePlansThatAreSold() {
        assertThat(SHOWN.getFirst()).containsExactly("Service", "Silver", "Gold", "Platinum");
    }

    @TestFactory
    Stream<DynamicTest> everyRowOfTheScopeStandsInItsPlaceWithItsPlansAndUse() {
        var rows = SOURCE.path("scope").values().stream().toList();
        return Stream.iterate(0, it -> it < rows.size(), it -> it + 1)
                .map(it -> DynamicTest.dynamicTest(rows.get(it).path("key").asString(), () -> row(it, rows.get(it))));
    }

    private static void row(int place, JsonNode source) {
        var row = terms().get(place);
        var plans =
                source.path("plans").values().stream().map(JsonNode::asString).toList();
        var use = source.path("uses").asString();

        assertThat(row.key()).isEqualTo(source.path("key").asString());
        assertThat(row.plans()).containsExactlyElementsOf(plans);
        assertThat(row.uses()).hasToString(use);
        assertThat(SHOWN.get(place + 1).subList(1, 4))
                .containsExactlyElementsOf(SOLD.stream()
                        .map(it -> plans.contains(it) ? USES.get(use) : "–")
                        .toList());
        assertThat(SHOWN.get(place + 1).getFirst().endsWith(" *"))
                .isEqualTo(source.path("what").asString().contains("(* "));
        assertThat(SHOWN.get(place + 1).getFirst().endsWith(" **"))
                .isEqualTo(source.path("what").asString().contains("(**"));
    }

    @Test
    void nothingIsAddedAndNothingLeftOut() {
        assertThat(terms()).hasSize(SOURCE.path("scope").size());
        assertThat(SHOWN)
                .as("head, scope, contacts, quota, two reactions, five bands, two fees")
                .hasSize(1 + 13 + 11);
        assertThat(Footnotes.of(SHIPPED)).containsExactly("extra-by-size", "individual-rules");
    }

    @Test
    void feesQuotasContactsAndReactionsAreThoseOfTheTable() {
        for (var name : SOLD) {
            var source = SOURCE.path("plans").path(name);
            var plan = plan(name);
            assertThat(plan.baseFee())
                    .isEqualByComparingTo(source.path("baseFee").asString());
            assertThat(plan.perServer())
                    .isEqualByComparingTo(source.path("perServer").asString());
            assertThat(plan.quota()).isEqualTo(source.path("quota").asInt());
            assertThat(plan.contacts() == null ? "unlimited" : plan.contacts().toString())
                    .isEqualTo(source.path("contacts").asString());
            assertThat(Objects.requireNonNull(plan.change()).lessThan())
                    .isEqualTo(Duration.parse(source.at("/change/lessThan").asString()));
            assertThat(Objects.requireNonNull(plan.failure()).lessThan())
                    .isEqualTo(Duration.parse(source.at("/failure/lessThan").asString()));
        }
    }

    @Test
    void everyBandGivesBackWhatTheTableSays() {
        for (var name : SOLD) {
            SOURCE.path("plans").path(name).path("compensation").properties().forEach(band -> {
                var below = new BigDecimal(band.getKey().substring(1));
                assertThat(plan(name).compensation())
                        .filteredOn(it -> it.below().compareTo(below) == 0)
                        .as("%s %s", name, band.getKey())
                        .singleElement()
                        .satisfies(it -> assertThat(it.percent())
                                .isEqualTo(band.getValue().asInt()));
            });
        }
    }

    @Test
    void thePageShowsTheNumbersOfTheTable() {
        assertThat(SHOWN.subList(14, SHOWN.size()).stream()
                        .map(it -> String.join(" | ", it).replace('\u00a0', ' ').replace('\u202f', ' ')))
                .containsExactly(
                        "Named contacts who may order | 1 | 2 | unlimited",
                        "Changes per month | 5 | 15 | 40",
                        "Reaction to a change | < 8 h (business hours) | < 4 h (business hours) | < 2 h (business hours)",
                        "Reaction to a failure | < 2 h (around the clock) | < 1 h (around the clock) | < 30 min (around the clock)",
                        "Given back below 99.8% uptime | 0% | 0% | 10%",
                        "Given back below 99.6% uptime | 0% | 10% | 25%",
                        "Given back below 99.4% uptime | 10% | 25% | 50%",
                        "Given back below 99.2% uptime | 50% | 75% | 100%",
                        "Given back below 99% uptime | 100% | 200% | 300%",
                        "Base fee per month | 300.00 PLN | 300.00 PLN | 300.00 PLN",
                        "Fee per server and month | 150.00 PLN | 300.00 PLN | 600.00 PLN");
    }

    @Test
    void everybodyHasTheBasicLevelOfTheTable() {
        var everyone = Objects.requireNonNull(SHIPPED.terms().everyone());
        var source = SOURCE.path("everyone");

        assertThat(everyone.plan()).isEqualTo(source.path("plan").asString());
        assertThat(everyone.activities()).hasSize(source.path("activities").size());
        assertThat(everyone.notIncluded()).hasSize(source.path("notIncluded").size());
        assertThat(plan("Basic").question().lessThan())
                .isEqualTo(Duration.parse(
                        SOURCE.at("/plans/Basic/guaranteedReaction/lessThan").asString()));
    }

    private static List<ScopeRow> terms() {
        return Objects.requireNonNull(SHIPPED.terms().scope());
    }

    private static PlanRow plan(String name) {
        return Objects.requireNonNull(
                Objects.requireNonNull(SHIPPED.terms().plans()).get(name));
    }

    private static JsonNode source() {
        try (var in = OktawaveTableTest.class.getResourceAsStream("/contracts/oktawave-table.yaml")) {
            return JsonMapper.shared()
                    .valueToTree(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
