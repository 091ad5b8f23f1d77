package onus.billing.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import onus.billing.Rooms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first morning of a month finds its drafts made, and nothing issued. */
class MonthBeginsTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @RegisterExtension
    static final Rooms ROOMS = new Rooms();

    private final MonthBegins begins = ROOMS.the(MonthBegins.class);
    private final MonthlyBilling billing = ROOMS.the(MonthlyBilling.class);

    @BeforeEach
    void nobodySubscribes() {
        ROOMS.superuser()
                .sql(
                        "truncate customer.customer, billing.counter, billing.register, billing.ledger_entry, journal.verdict,"
                                + " journal.common_verdict, journal.entry, platform.task, billing.run cascade")
                .update();
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    @Test
    void itIsTheFirstMorningInTheSellersZoneOnBothSidesOfTheClockChange() {
        assertThat(MonthBegins.next(at("2026-03-15T12:00:00Z"), WARSAW)).isEqualTo(at("2026-04-01T02:00:00Z"));
        assertThat(MonthBegins.next(at("2026-10-15T12:00:00Z"), WARSAW)).isEqualTo(at("2026-11-01T03:00:00Z"));
        assertThat(MonthBegins.next(at("2026-03-31T22:30:00Z"), WARSAW))
                .as("already April in Warsaw, and not yet morning")
                .isEqualTo(at("2026-04-01T02:00:00Z"));
        assertThat(MonthBegins.next(at("2026-12-01T03:00:00Z"), WARSAW)).isEqualTo(at("2027-01-01T03:00:00Z"));
    }

    @Test
    void draftsAreBegunByItselfAndWaitForSomebodysWord() {
        Subscribers.add(ROOMS.superuser(), 3);
        var due = begins.next(at("2026-03-31T23:00:00Z"));
        begins.run(due, due);

        assertThat(billing.newest(2)).singleElement().satisfies(it -> {
            assertThat(it.month()).isEqualTo(Bookkeeper.MARCH);
            assertThat(it.state()).isEqualTo(MonthlyRun.State.DRAFTING);
        });
        assertThat(ROOMS.count("billing.invoice")).isZero();
    }

    @Test
    void aMonthThatSomebodyHasBegunIsLeftToThem() {
        Subscribers.add(ROOMS.superuser(), 3);
        new Bookkeeper(ROOMS, 1).drafted();
        begins.run(at("2026-04-01T02:00:00Z"), at("2026-04-01T02:00:00Z"));

        assertThat(billing.newest(2))
                .singleElement()
                .satisfies(it -> assertThat(it.round()).isEqualTo(1));
    }

    @Test
    void whereNobodySubscribesNothingIsBegun() {
        begins.run(at("2026-04-01T02:00:00Z"), at("2026-04-01T02:00:00Z"));
        assertThat(billing.newest(1)).isEmpty();
    }
}
