package onus.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    private static Interval between(long from, long to) {
        return new Interval(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
    }

    @Test
    void whatOverlapsOrTouchesIsOne() {
        assertThat(Intervals.united(List.of(between(5, 9), between(0, 3), between(3, 4), between(6, 7)))
                        .parts())
                .containsExactly(between(0, 4), between(5, 9));
    }

    @Test
    void anEmptyIntervalIsNothing() {
        assertThat(Intervals.united(List.of(between(5, 5))).isEmpty()).isTrue();
    }

    /** Seconds as bits are the plainest model of intervals. */
    @RepeatedTest(200)
    void theyBehaveLikeSetsOfSeconds(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var one = some(random);
        var other = some(random);
        var window = between(random.nextInt(30), 30 + random.nextInt(30));
        var model = bits(Intervals.united(one));
        one.forEach(
                it -> assertThat(model.get((int) it.from().getEpochSecond())).isEqualTo(!it.isEmpty()));
        model.andNot(bits(Intervals.united(other)));
        var minus = Intervals.united(one).minus(Intervals.united(other));
        assertThat(bits(minus)).isEqualTo(model);
        model.and(bits(Intervals.united(List.of(window))));
        assertThat(bits(minus.cut(window))).isEqualTo(model);
        assertThat(minus.cut(window).total()).isEqualTo(Duration.ofSeconds(model.cardinality()));
    }

    private static List<Interval> some(Random random) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(_ -> random.nextInt(50))
                .map(from -> between(from, from + 1 + random.nextInt(10)))
                .toList();
    }

    private static BitSet bits(Intervals intervals) {
        var bits = new BitSet();
        intervals
                .parts()
                .forEach(it ->
                        bits.set((int) it.from().getEpochSecond(), (int) it.to().getEpochSecond()));
        return bits;
    }
}
