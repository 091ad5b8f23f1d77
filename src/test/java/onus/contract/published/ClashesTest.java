package onus.contract.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.contract.Amendment;
import onus.contract.Contract;
import onus.contract.ShippedMarkets;
import onus.contract.check.ContractCheck;
import onus.contract.file.ContractFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A version that is published later, seen from customers who agreed on rules of their own. */
class ClashesTest {

    private static final ShippedMarkets MARKETS = new ShippedMarkets();
    private static final LocalDate CHANGE = LocalDate.of(2027, 1, 1);

    @Test
    void rulesThatStillFitAreNoClash() {
        var later = version("ovh-fr").replace("termDays: 30", "termDays: 40");
        assertThat(clash("ovh-fr", later, rules("ovh-fr", "{'diagnosis.fee':'10.00'}", null)))
                .isEmpty();
    }

    @Test
    void rulesThatContradictTheNewTermsAreNamedWithTheirFirstDay() {
        var later = version("ovh-fr")
                .replace("remindDaysBefore: [7, 1]", "remindDaysBefore: [50, 1]")
                .replace("termDays: 30", "termDays: 60");
        var clash = clash("ovh-fr", later, rules("ovh-fr", "{'payment.termDays':45}", null));
        assertThat(clash).hasValueSatisfying(it -> {
            assertThat(it.day()).isEqualTo(CHANGE);
            assertThat(it.terms()).containsExactly("payment.termDays");
            assertThat(it.where()).isNotEmpty();
        });
    }

    @Test
    void aPlanThatIsNoLongerSoldLeavesItsRulesWithoutAPlace() {
        assertThat(withoutGold(gold("{'plans.Gold.quota':20}", null)))
                .hasValueSatisfying(it -> assertThat(it.where()).contains("plans.Gold.quota"));
    }

    @Test
    void rulesThatEndBeforeOrWereGivenBackAreNoClash() {
        assertThat(withoutGold(gold("{'plans.Gold.quota':20}", CHANGE))).isEmpty();
        assertThat(withoutGold(gold("{'plans.Gold.quota':20}", null), givenBack()))
                .isEmpty();
        assertThat(withoutGold(gold("{'plans.Gold.quota':20}", CHANGE.plusDays(1))))
                .isPresent();
    }

    private static Optional<Clashes.Clash> withoutGold(Amendment... amendments) {
        var later = version("oktawave-pl")
                .replaceFirst("(?s)        Gold:\n.*?(?=        Platinum:\n)", "")
                .replace("Gold, ", "");
        return clash("oktawave-pl", later, amendments);
    }

    private static Amendment gold(String terms, @Nullable LocalDate to) {
        return rules("oktawave-pl", terms, to);
    }

    private static Amendment givenBack() {
        var later = gold("{'plans.Gold.quota':null}", null);
        return new Amendment(later.id(), later.contract(), CHANGE, null, later.overrides(), later.reason());
    }

    private static Amendment rules(String contract, String terms, @Nullable LocalDate to) {
        var overrides = (ObjectNode) JsonMapper.shared().readTree(terms.replace('\'', '"'));
        return new Amendment(UUID.randomUUID(), contract, LocalDate.of(2026, 12, 1), to, overrides, "The yearly talk.");
    }

    /** The last version of a shipped contract, beginning on the day of the change. */
    private static String version(String key) {
        var file = source(key);
        return file.substring(file.lastIndexOf("  - from: ")).replaceFirst("from: \\S+", "from: " + CHANGE);
    }

    private static Optional<Clashes.Clash> clash(String key, String later, Amendment... amendments) {
        var checked = ContractCheck.contract((source(key) + later).getBytes(StandardCharsets.UTF_8), MARKETS);
        assertThat(checked.flaws()).as("the version alone is sound").isEmpty();
        Contract contract = checked.contract().orElseThrow();
        return new Clashes(contract, MARKETS).of(contract.on(CHANGE).orElseThrow(), List.of(amendments));
    }

    private static String source(String key) {
        return new String(ContractFiles.source(key), StandardCharsets.UTF_8);
    }
}
