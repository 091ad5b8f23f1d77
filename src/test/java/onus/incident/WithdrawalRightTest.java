package onus.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import onus.contract.ShippedContracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithdrawalRightTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T09:00:00Z, 2026-11-16T23:00:00Z, a Monday: the fourteenth day is a Monday and counts whole",
        "2026-11-02T23:30:00Z, 2026-11-17T23:00:00Z, after midnight in Paris: one day more",
        "2026-11-07T09:00:00Z, 2026-11-23T23:00:00Z, the last day is a Saturday: the next Monday is the last",
        "2026-12-18T09:00:00Z, 2027-01-04T23:00:00Z, the last day is New Year's Day: the next Monday is the last",
        "2027-03-15T09:00:00Z, 2027-03-30T22:00:00Z, Easter Monday is no working day and the clocks have changed",
    })
    void theRightEndsWithTheLastDayOfTheMarket(Instant ordered, Instant end, String why) {
        var version =
                new ShippedContracts().find("ovh-fr").orElseThrow().versions().getLast();
        assertThat(WithdrawalRight.end(ordered, version)).as(why).isEqualTo(end);
    }
}
