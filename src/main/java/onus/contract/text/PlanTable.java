package onus.contract.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms;
import onus.contract.PlanTerms.PlanRow;
import onus.reason.Phrases;
import onus.reason.Value;
import org.jspecify.annotations.Nullable;

/** The plan table of a version: a column for each plan that is sold, the rows of the source in its order. */
public final class PlanTable {

    private final ContractVersion version;
    private final Sentences sentences;
    private final Phrases phrases;
    private final Map<String, PlanRow> plans;
    private final List<List<String>> rows = new ArrayList<>();

    private PlanTable(ContractVersion version, Sentences sentences, Map<String, PlanRow> plans) {
        this.version = version;
        this.sentences = sentences;
        this.phrases = Phrases.in(sentences.language());
        this.plans = plans;
    }

    /** The header and the rows; empty if the version sells no plans. */
    public static List<List<String>> of(ContractVersion version, Sentences sentences) {
        var plans = version.terms().plans();
        if (plans == null) {
            return List.of();
        }
        var table = new PlanTable(version, sentences, plans);
        table.header();
        table.contents();
        table.promises();
        table.fees();
        return List.copyOf(table.rows);
    }

    /** The plans that cost something: everybody's is a chapter of its own. */
    private List<String> sold() {
        var everyone = version.terms().everyone();
        return plans.keySet().stream()
                .filter(it -> everyone == null || !it.equals(everyone.plan()))
                .toList();
    }

    private void header() {
        var header = new ArrayList<>(List.of(label("row")));
        header.addAll(sold());
        rows.add(List.copyOf(header));
    }

    private void contents() {
        for (var row : Objects.requireNonNullElse(version.terms().scope(), List.<PlanTerms.ScopeRow>of())) {
            var marks = row.notes().isEmpty()
                    ? ""
                    : " " + "*".repeat(Footnotes.of(version).indexOf(row.notes().getFirst()) + 1);
            var cells = new ArrayList<>(List.of(sentences.word("row", row.key()) + marks));
            sold().forEach(it -> cells.add(row.plans().contains(it) ? label("uses." + row.uses()) : label("none")));
            rows.add(List.copyOf(cells));
        }
    }

    private void promises() {
        row(
                label("contacts"),
                it -> it.contacts() == null ? label("unlimited") : it.contacts().toString());
        row(
                label("quota"),
                it -> it.quota() == null ? label("none") : it.quota().toString());
        row(label("change"), it -> target(it.change()));
        row(label("failure"), it -> target(it.failure()));
        plans.values().stream()
                .flatMap(it -> it.compensation().stream())
                .map(PlanTerms.Band::below)
                .distinct()
                .forEach(below -> row(
                        sentences.say(
                                "page.table.compensation", Map.of("below", phrases.say(new Value.Percent(below)))),
                        it -> it.compensation().stream()
                                .filter(band -> band.below().compareTo(below) == 0)
                                .findFirst()
                                .map(band -> phrases.say(new Value.Percent(BigDecimal.valueOf(band.percent()))))
                                .orElse(label("none"))));
    }

    private void fees() {
        row(label("baseFee"), it -> phrases.say(new Value.Amount(version.money(it.baseFee()))));
        row(label("perServer"), it -> phrases.say(new Value.Amount(version.money(it.perServer()))));
    }

    private void row(String label, Function<PlanRow, String> cell) {
        var cells = new ArrayList<>(List.of(label));
        sold().forEach(it -> cells.add(cell.apply(Objects.requireNonNull(plans.get(it)))));
        rows.add(List.copyOf(cells));
    }

    private String target(PlanTerms.@Nullable Target target) {
        return target == null
                ? label("none")
                : sentences.say(
                        "page.table.target",
                        Map.of(
                                "time", phrases.say(new Value.Length(target.lessThan())),
                                "clock", target.clock().name()));
    }

    private String label(String name) {
        return sentences.say("page.table." + name, Map.of());
    }
}
