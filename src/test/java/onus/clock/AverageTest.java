package onus.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AverageTest {

    @Test
    void aMeanIsReachedOnlyBelowItsTargetAndBreaksNoPromise() {
        var month = of(30, 40, 50, 130);
        assertThat(month.figures().orElseThrow().mean()).isEqualTo(Duration.parse("PT62M30S"));
        assertThat(month.reached()).contains(false);
        assertThat(month.figures().orElseThrow().met())
                .as("every one came within its twelve hours")
                .isEqualTo(month.answered());
        assertThat(of(60).reached()).as("less than an hour is strict").contains(false);
        assertThat(of(59).reached()).contains(true);
    }

    private static Average of(long... minutes) {
        var mean = Duration.ofMinutes(LongStream.of(minutes).sum()).dividedBy(minutes.length);
        var met = LongStream.of(minutes).filter(it -> it < 720).count();
        return new Average(
                YearMonth.of(2026, 3),
                "oktawave-pl",
                Optional.of("Basic"),
                Optional.of(Duration.ofHours(1)),
                minutes.length,
                minutes.length,
                Optional.of(new Average.Figures(mean, mean, mean, met)));
    }
}
