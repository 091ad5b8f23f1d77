package onus.api.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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
        var sheet = shop.sheet(decided.at("/items/0/id"));
        assertThat(sheet.at("/servers/0/basis/amount")).isEqualTo("600.00");
        assertThat(sheet.at("/servers/0/band")).isEqualTo("10");
        assertThat(sheet.at("/servers/0/downSeconds")).isEqualTo("12600");
        assertThat(told(shop)).containsSequence("compensation", "maintenance", "maintenance");

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

    @Test
    void aClaimIsAnsweredAtOnceWithTheSheetOfTheMonthBefore() {
        SERVER.passTo(Instant.parse("2027-05-03T09:00:00Z"));
        var shop = Shop.in(SERVER, "Platinum");
        SERVER.passTo(Instant.parse("2027-06-20T09:00:00Z"));
        shop.outage(Instant.parse("2027-06-10T10:00:00Z"), Instant.parse("2027-06-10T12:00:00Z"), "A switch.");
        SERVER.passTo(Instant.parse("2027-07-01T09:00:00Z"));

        var claim = shop.home().opened("sla-claim", "");
        SERVER.passTo(Instant.parse("2027-07-01T09:00:01Z"));

        var said = shop.home().owner().get("/tickets/" + claim.at("/reference") + "/messages");
        assertThat(said.json().path("items")).hasSize(2);
        assertThat(said.text())
                .contains(
                        "June 2027",
                        "99.722222",
                        "/compensations/" + shop.compensations().at("/items/0/id"));
    }

    private static void maintenance(Shop shop, String from, String to, boolean inTime) {
        var told = SERVER.staff(StaffRole.TECHNICIAN).post(shop.service() + "/maintenance", """
                {"from":"%s","to":"%s","reason":"A new kernel."}""".formatted(from, to));
        assertThat(told.status()).as("%s", told).isEqualTo(201);
        assertThat(told.json().path("inTime").booleanValue()).isEqualTo(inTime);
    }

    /** What the owner was mailed, the newest first. */
    private static List<String> told(Shop shop) {
        var notices = shop.home().owner().get("/customers/" + shop.home().customer() + "/notices");
        assertThat(notices.status()).as("%s", notices).isEqualTo(200);
        return notices.json()
                .path("items")
                .valueStream()
                .map(it -> it.path("kind").asString())
                .toList();
    }

    /** What the command line's calculator says to the line of a sheet. */
    private static String recomputed(onus.api.Answer sheet) {
        var evaluation = new Evaluation(new ShippedContracts());
        var reply = evaluation.evaluate(sheet.json().path("line"), Language.EN);
        assertThat(reply.path("answer")).isEqualTo(sheet.json().path("answer"));
        return reply.at("/answer/net").asString();
    }
}
