package onus.settlement.bench;

import java.math.BigDecimal;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures decisions and sets them against their limits and a yardstick of the same run, because machines differ. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException {
        var results = new Runner(
                        new OptionsBuilder().include(Decisions.class.getName()).build())
                .run();
        double yardstick = results.stream()
                .filter(it -> name(it).equals("baseline"))
                .mapToDouble(Benchmarks::nanos)
                .findFirst()
                .orElseThrow();
        System.out.printf("%n%-28s %10s %10s %8s %12s%n", "decision", "ns", "limit ns", "ratio", "x yardstick");
        results.forEach(it -> print(it, yardstick));
    }

    private static void print(RunResult result, double yardstick) {
        var limit = Decisions.LIMITS.getOrDefault(name(result), BigDecimal.ZERO).doubleValue();
        double nanos = nanos(result);
        System.out.printf(
                "%-28s %10.1f %10.0f %8s %12.1f%n",
                name(result), nanos, limit, limit == 0 ? "" : String.format("%.2f", nanos / limit), nanos / yardstick);
    }

    private static String name(RunResult result) {
        var label = result.getParams().getBenchmark();
        return label.substring(label.lastIndexOf('.') + 1);
    }

    private static double nanos(RunResult result) {
        return result.getPrimaryResult().getScore();
    }
}
