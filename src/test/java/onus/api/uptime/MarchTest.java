package onus.api.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import onus.api.TestServer;
import onus.contract.ShippedContracts;
import onus.people.StaffRole;
import onus.reason.Language;
import onus.settlement.Evaluation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A month of one Gold customer, with the clocks going forward in the middle of an outage. */
class MarchTest {

    private static final TestServer SERVER = TestServer.apart();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void outagesThatOverlapCountOnceMaintenanceToldInTimeNotAtAllAndALateCorrectionGivesTheRest() {
        SERVER.passTo(Instant.parse("2027-02-01T09:00:00Z"));
        var shop = Shop.in(SERVER, "Gold");
        SERVER.passTo(Instant.parse("2027-03-10T09:00:00Z"));
        maintenance(shop, "2027-03-12T00:00:00Z", "2027-03-12T02:00:00Z", true);
        maintenance(shop, "2027-03-10T20:00:00Z", "2027-03-10T21:00:00Z", false);
        SERVER.passTo(Instant.parse("2027-03-29T09:00:00Z"));

        shop.outage(Instant.parse("2027-03-10T20:00:00Z"), Instant.parse("2027-03-10T21:00:00Z"), "Told too late.");
        shop.outage(Instant.parse("2027-03-12T01:00:00Z"), Instant.parse("2027-03-12T03:00:00Z"), "It took longer.");
        shop.outage(Instant.parse("2027-03-12T02:30:00Z"), Instant.parse("2027-03-12T03:30:00Z"), "And longer.");
        shop.outage(Instant.parse("2027-03-28T00:30:00Z"), Instant.parse("2027-03-28T01:30:00Z"), "The clocks.");

        var march = shop.uptime("2027-03");
        assertThat(march.at("/totalSeconds")).as("743 hours").isEqualTo("2674800");
        assertThat(march.at("/downSeconds")).as("1 h, 1.5 h, 1 h").isEqualTo("12600");
        assertThat(march.at("/percent")).isEqualTo("99.528936");
        assertThat(march.at("/band")).isEqualTo("10");
        assertThat(march.json().path("intervals")).hasSize(6);
        assertThat(march.at("/over")).isEqualTo("false");

        SERVER.passTo(Instant.parse("2027-04-02T09:00:00Z"));

        var decided = shop.compensations();
        assertThat(decided.json().path("items")).hasSize(1);
        assertThat(decided.at("/items/0/net/amount")).as("10 % of 600.00").isEqualTo("60.00");
        assertThat(decided.at("/items/0/penalty/amount")).isEqualTo("0.00");
        assertThat(recomputed(shop.sheet(decided.at("/items/0/id")))).isEqualTo("60.00");

        shop.outage(Instant.parse("2027-03-20T10:00:00Z"), Instant.parse("2027-03-20T18:00:00Z"), "Found in the logs.");
        SERVER.passTo(Instant.parse("2027-04-02T10:00:00Z"));

        var again = shop.compensations();
        assertThat(again.json().path("items")).hasSize(2);
        assertThat(again.at("/items/0/revision")).isEqualTo("2");
        assertThat(again.at("/items/0/net/amount")).as("200 % of 600.00").isEqualTo("1200.00");
        assertThat(again.at("/items/0/credited/amount")).as("the rest").isEqualTo("540.00");
        assertThat(again.at("/items/0/penalty/amount")).isEqualTo("600.00");
        assertThat(recomputed(shop.sheet(again.at("/items/0/id")))).isEqualTo("1200.00");
        assertThat(recomputed(shop.sheet(again.at("/items/1/id"))))
                .as("the first sheet still proves the first decision")
                .isEqualTo("60.00");
    }

    private static void maintenance(Shop shop, String from, String to, boolean inTime) {
        var told = SERVER.staff(StaffRole.TECHNICIAN).post(shop.service() + "/maintenance", """
                {"from":"%s","to":"%s","reason":"A new kernel."}""".formatted(from, to));
        assertThat(told.status()).as("%s", told).isEqualTo(201);
        assertThat(told.json().path("inTime").booleanValue()).isEqualTo(inTime);
    }

    /** What the command line's calculator says to the line of a sheet. */
    private static String recomputed(onus.api.Answer sheet) {
        var evaluation = new Evaluation(new ShippedContracts());
        var reply = evaluation.evaluate(sheet.json().path("line"), Language.EN);
        assertThat(reply.path("answer")).isEqualTo(sheet.json().path("answer"));
        return reply.at("/answer/net").asString();
    }
}
