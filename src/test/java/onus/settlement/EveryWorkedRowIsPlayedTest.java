package onus.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No row that was worked by hand is left out in silence. */
class EveryWorkedRowIsPlayedTest {

    /** Whose rows are played one by one, where no test of its own does. */
    private static final Set<String> ROW_BY_ROW = Set.of(
            "vat",
            "diagnosis",
            "dueDate",
            "lateInterest",
            "planFee",
            "backup",
            "compensation",
            "uptime",
            "reaction",
            "quota");

    @Test
    void eachIsInAnAreaThatIsReadOrInATestOfItsOwn() {
        assertThat(WorkedExamples.rows())
                .allMatch(it -> ROW_BY_ROW.contains(it.area()) || WorkedElsewhere.ROWS.containsKey(it.id()));
        var ids = WorkedExamples.rows().stream().map(WorkedExamples.Row::id).collect(Collectors.toSet());
        assertThat(ids).containsAll(WorkedElsewhere.ROWS.keySet());
    }

    @Test
    void theTestsThatPlayThemAreThere() {
        var missing = new TreeSet<String>();
        WorkedElsewhere.ROWS.values().stream()
                .filter(it -> !it.startsWith(WorkedElsewhere.NOT_PLAYED))
                .filter(it -> !isTest(it))
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    private static boolean isTest(String named) {
        var parts = named.split("#");
        try {
            return Arrays.stream(Class.forName("onus." + parts[0]).getDeclaredMethods())
                    .anyMatch(it -> it.getName().equals(parts[1]) && it.getAnnotations().length > 0);
        } catch (ClassNotFoundException _) {
            return false;
        }
    }
}
