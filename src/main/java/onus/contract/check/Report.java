package onus.contract.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import onus.contract.Flaw;
import onus.contract.file.MarkedYaml;
import onus.contract.file.Paths;

/** The flaws found so far in one file. */
final class Report {

    private final MarkedYaml file;
    private final List<Flaw> flaws = new ArrayList<>();

    Report(MarkedYaml file) {
        this.file = file;
        flaws.addAll(file.flaws());
    }

    /** Something wrong with a value. */
    void value(Spot spot, String rule, Map<String, Object> facts) {
        flaws.add(new Flaw(file.valueAt(spot.pointer()), Paths.dotted(spot.pointer()), rule, facts));
    }

    /** Something wrong with a key, or with something it should contain. */
    void key(Spot spot, String rule, Map<String, Object> facts) {
        flaws.add(new Flaw(file.keyAt(spot.pointer()), Paths.dotted(spot.pointer()), rule, facts));
    }

    /** In the order of the file. */
    List<Flaw> flaws() {
        return flaws.stream()
                .distinct()
                .sorted(Comparator.comparingInt((Flaw it) -> it.place().line())
                        .thenComparingInt(it -> it.place().column())
                        .thenComparing(Flaw::rule))
                .toList();
    }
}
