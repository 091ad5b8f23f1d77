package onus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import onus.api.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A shop in Warsaw has a support plan for a year: what it orders, what breaks, and every invoice of it. */
class YearUnderGoldTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final TestServer SERVER = TestServer.apart();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void twelveMonthsOfPlanQuotaUpgradeOutagesAndMoneyGivenBack() {
        SERVER.passTo(Instant.parse("2027-01-04T09:00:00Z"));
        var year = new PlanYear(SERVER);

        year.orders("Gold", "4 January, ten in the morning: Gold for one server.");
        year.asksFor("Install the system", "Open port 443", "Make backups at night");
        bill(year, 1);
        bill(year, 2);

        year.breaks(
                "2027-03-27T23:30:00Z",
                "2027-03-28T02:30:00Z",
                "The clocks go forward while the server is down for three hours.");
        bill(year, 3);
        bill(year, 4);

        SERVER.passTo(Instant.parse("2027-05-10T08:00:00Z"));
        year.asksFor(PlanYear.numbered("Renew certificate", 8));
        year.asksFor(PlanYear.numbered("Move mailbox", 8));
        year.pays("The sixteenth action is one too many: it is quoted, accepted and done.", "180.00", "221.40");
        bill(year, 5);

        SERVER.passTo(Instant.parse("2027-06-15T08:00:00Z"));
        year.orders("Platinum", "15 June: the shop grows and has Platinum at once.");
        year.asksFor(PlanYear.numbered("Configure node", 20));
        for (int month = 6; month <= 9; month++) {
            bill(year, month);
        }

        year.breaks(
                "2027-10-30T23:30:00Z",
                "2027-10-31T02:30:00Z",
                "The clocks go back while the server is down for three hours.");
        for (int month = 10; month <= 12; month++) {
            bill(year, month);
        }
        assertThat(year.runs()).isEqualTo(12);
        Approved.compare("a-year-under-gold", year.told());
    }

    /** On the second of the next month, at nine in Warsaw. */
    private static void bill(PlanYear year, int number) {
        var month = YearMonth.of(2027, number);
        SERVER.passTo(month.plusMonths(1)
                .atDay(2)
                .atTime(LocalTime.of(9, 0))
                .atZone(WARSAW)
                .toInstant());
        year.bill(month);
    }
}
