package onus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import onus.api.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A month gives back more than it cost: the part above the fee pays the next month of the plan, and nothing else. */
class CreditPaysTheNextMonthTest {

    private static final TestServer SERVER = TestServer.apart();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void thePenaltyOfFebruaryPaysMarchAsFarAsItGoesButNoIncident() {
        SERVER.passTo(Instant.parse("2027-01-04T09:00:00Z"));
        var year = new PlanYear(SERVER);
        year.orders("Gold", "4 January, ten in the morning: Gold for one server.");
        bill(year, 1);
        year.breaks("2027-02-10T08:00:00Z", "2027-02-10T20:00:00Z", "The server is down for twelve hours.");
        bill(year, 2);
        year.credit("In hand after February:");
        SERVER.passTo(Instant.parse("2027-03-10T08:00:00Z"));
        year.asksFor(PlanYear.numbered("Renew certificate", 8));
        year.asksFor(PlanYear.numbered("Move mailbox", 8));
        year.pays("The sixteenth action is quoted and done; no credit pays its invoice by itself.", "180.00", "221.40");
        bill(year, 3);
        year.credit("In hand after March:");
        bill(year, 4);
        assertThat(year.runs()).isEqualTo(4);
        Approved.compare("credit-pays-the-next-month", year.told());
    }

    /** On the second of the next month, at nine in Warsaw. */
    private static void bill(PlanYear year, int number) {
        var month = YearMonth.of(2027, number);
        SERVER.passTo(month.plusMonths(1)
                .atDay(2)
                .atTime(LocalTime.of(9, 0))
                .atZone(ZoneId.of("Europe/Warsaw"))
                .toInstant());
        year.bill(month);
    }
}
