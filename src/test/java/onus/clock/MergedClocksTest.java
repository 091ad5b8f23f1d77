package onus.clock;

import static onus.clock.Happening.What.ABSORBED;
import static onus.clock.Happening.What.MERGED;
import static onus.clock.Told.SHIPPED;
import static onus.clock.Told.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import onus.settlement.Promised;
import org.junit.jupiter.api.Test;

/** What merging does to the clocks of both tickets. */
class MergedClocksTest {

    private static final Happening OPENED = Told.opened("08:00", Promised.CHANGE, "Gold");
    private static final Instant NEXT_DAY = Instant.parse("2026-11-03T00:00:00Z");

    @Test
    void aDuplicateThatWaitedLongerBringsItsReceipt() {
        var earlier = Instant.parse("2026-11-02T07:15:00Z");
        var clocks = Reckoning.of(List.of(OPENED, absorbed("08:30", earlier)), SHIPPED);
        assertThat(clocks).extracting(it -> it.ending().code()).containsExactly("replaced", "open");
        assertThat(clocks.getLast().startedAt()).isEqualTo(earlier);
        assertThat(Objects.requireNonNull(clocks.getLast().due()).deadline()).isEqualTo("2026-11-02T11:15:00Z");
    }

    @Test
    void oneThatCameLaterBringsNothing() {
        var later = Instant.parse("2026-11-02T08:15:00Z");
        assertThat(Reckoning.of(List.of(OPENED, absorbed("08:30", later)), SHIPPED))
                .isEqualTo(Reckoning.of(List.of(OPENED), SHIPPED));
    }

    @Test
    void aPromiseThatWasOverBeforeTheMergerStaysMissed() {
        assertThat(ClockState.of(merged("12:00"), NEXT_DAY)).isEqualTo(ClockState.MISSED);
        assertThat(ClockState.of(merged("11:59"), NEXT_DAY)).isEqualTo(ClockState.MERGED);
    }

    private static Clock merged(String time) {
        return Reckoning.of(List.of(OPENED, at(time, MERGED)), SHIPPED).getLast();
    }

    private static Happening absorbed(String time, Instant since) {
        return Happening.absorbed(UUID.randomUUID(), at(time, ABSORBED).at(), since, UUID.randomUUID());
    }
}
