package onus.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import onus.clock.Happening.What;
import onus.settlement.Promised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every history of a ticket, tried on a thousand that nobody thought of. */
class ReckoningLawsTest {

    private static final Instant START = Instant.parse("2026-10-23T15:00:00Z");
    private static final List<What> ANY = List.of(
            What.ASKED_BACK,
            What.CUSTOMER_WROTE,
            What.AUTOMATIC,
            What.RECLASSIFIED,
            What.PLAN_CHANGED,
            What.ASKED_BACK);

    static LongStream seeds() {
        return LongStream.range(0, 1_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderInWhichAHistoryIsHeardDoesNotMatter(long seed) {
        var history = history(new Random(seed));
        var shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(seed + 1));
        assertThat(Reckoning.of(shuffled, Told.PAUSING)).isEqualTo(Reckoning.of(history, Told.PAUSING));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLaterReactionIsNeverBetterThanAnEarlierOne(long seed) {
        var random = new Random(seed);
        var history = history(random);
        var end = history.getLast().at();
        var early = end.plusSeconds(random.nextInt(100_000));
        var late = early.plusSeconds(random.nextInt(100_000));
        if (met(history, late)) {
            assertThat(met(history, early)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void waitingForTheCustomerNeverBringsADeadlineForward(long seed) {
        var random = new Random(seed);
        var from = START.plusSeconds(random.nextInt(200_000));
        var to = from.plusSeconds(random.nextInt(200_000));
        var plain = List.of(Told.opened(START, Promised.CHANGE, "Silver"));
        var paused = List.of(plain.getFirst(), Told.at(from, What.ASKED_BACK), Told.at(to, What.CUSTOMER_WROTE));
        assertThat(deadline(paused)).isAfterOrEqualTo(deadline(plain));
        assertThat(Duration.between(deadline(plain), deadline(paused)))
                .as("nor by more than the waiting and the closed hours it can push the rest across")
                .isLessThanOrEqualTo(Duration.between(from, to).plusHours(60));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyClockButTheLastHasEndedAndTheyAreNumberedInTheOrderTheyBegan(long seed) {
        var clocks = Reckoning.of(history(new Random(seed)), Told.PAUSING);
        for (int i = 0; i < clocks.size(); i++) {
            assertThat(clocks.get(i).number()).isEqualTo(i + 1);
            assertThat(clocks.get(i).startedAt()).isEqualTo(START);
            assertThat(clocks.get(i).isOpen())
                    .isEqualTo(i == clocks.size() - 1 && clocks.get(i).isOpen());
        }
    }

    private static boolean met(List<Happening> history, Instant at) {
        var reacted = new ArrayList<>(history);
        reacted.add(Told.at(at, What.ANSWERED));
        var clocks = Reckoning.of(reacted, Told.PAUSING);
        return !clocks.isEmpty() && clocks.getLast().ending().code().equals("met");
    }

    private static Instant deadline(List<Happening> history) {
        var due = Reckoning.of(history, Told.PAUSING).getLast().due();
        assertThat(due).isNotNull();
        return due.deadline();
    }

    /** Over a weekend in which clocks are put back, with whatever may happen. */
    private static List<Happening> history(Random random) {
        var history = new ArrayList<Happening>();
        history.add(Told.opened(START, any(random, Promised.values()), any(random, "Silver", "Gold", "Platinum")));
        var at = START;
        for (int i = 0; i < random.nextInt(8); i++) {
            at = at.plusSeconds(1 + random.nextInt(40_000));
            history.add(Told.as(
                    at,
                    ANY.get(random.nextInt(ANY.size())),
                    any(random, Promised.values()),
                    any(random, "Silver", "Gold")));
        }
        return history;
    }

    @SafeVarargs
    private static <T> T any(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }
}
