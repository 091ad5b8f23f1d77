package onus.api.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import onus.api.Answer;
import onus.api.DeskMail;
import onus.api.TestServer;
import onus.people.ContactRole;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that is not meant to run is not measured, and announced work that is called off lets nothing out. */
class StopsTest {

    private final TestServer server = TestServer.apart();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void timeTheOwnerToldBeforehandIsNeitherDownNorMeasuredAndTheProofSheetShowsIt() {
        server.passTo(Instant.parse("2027-03-01T09:00:00Z"));
        var shop = Shop.in(server, "Gold");
        server.passTo(Instant.parse("2027-04-02T09:00:00Z"));
        var told = stop(shop, "{\"from\":\"2027-04-05T00:00:00Z\",\"reason\":\"Closed for Easter.\"}");
        assertThat(told.status()).as("%s", told).isEqualTo(201);
        server.passTo(Instant.parse("2027-04-07T00:00:00Z"));
        var path = shop.service() + "/stops/" + told.at("/id") + "/end";
        var ended = shop.home().owner().post(path, "");
        assertThat(ended.at("/to")).as("%s", ended).isEqualTo("2027-04-07T00:00:00Z");
        assertThat(shop.home().owner().post(path, "").at("/code")).isEqualTo("nothing-to-end");
        server.passTo(Instant.parse("2027-04-20T09:00:00Z"));
        shop.outage(Instant.parse("2027-04-06T00:00:00Z"), Instant.parse("2027-04-07T06:00:00Z"), "Six hours count.");
        var april = shop.uptime("2027-04");
        assertThat(april.at("/totalSeconds")).as("30 days less two").isEqualTo("2419200");
        assertThat(april.at("/downSeconds")).isEqualTo("21600");
        assertThat(april.at("/percent")).isEqualTo("99.107142");
        assertThat(april.text()).contains("Not meant to run for", "\"stopped\"");
        server.passTo(Instant.parse("2027-05-02T09:00:00Z"));
        var sheet = shop.sheet(shop.compensations().at("/items/0/id"));
        assertThat(sheet.at("/servers/0/stopped/0/seconds")).isEqualTo("172800");
        assertThat(sheet.at("/servers/0/totalSeconds")).isEqualTo("2419200");
        assertThat(sheet.at("/line/facts/servers/0/stopped/0/0")).isEqualTo("2027-04-05T00:00:00Z");
        assertThat(sheet.at("/servers/0/band")).isEqualTo("75");
    }

    @Test
    void nobodyCallsAnOutageAStopAfterwardsNorMakesAMeasuredMonthShorter() {
        server.passTo(server.now().plus(Duration.ofDays(1)));
        var shop = Shop.in(server, "Gold");
        var now = server.now();
        var late = stop(shop, "{\"from\":\"%s\",\"reason\":\"It stood still.\"}".formatted(now.minusSeconds(1)));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.at("/code")).isEqualTo("stop-told-too-late");
        assertThat(late.at("/because/0/clause")).startsWith("uptime");
        var stop = stop(shop, "{\"reason\":\"Winter.\"}");
        server.passTo(now.plus(Duration.ofHours(10)));
        assertThat(correct(shop, stop, now.plus(Duration.ofHours(5))).at("/code"))
                .isEqualTo("stop-told-too-late");
        var longer = correct(shop, stop, now.plus(Duration.ofHours(50)));
        assertThat(longer.status()).as("%s", longer).isEqualTo(201);
        assertThat(correct(shop, stop, now.plus(Duration.ofHours(60))).at("/code"))
                .isEqualTo("stop-corrected");
        var standing = shop.home().owner().get(shop.service() + "/stops");
        assertThat(standing.json().path("items")).hasSize(1);
        assertThat(standing.at("/items/0/corrects")).isEqualTo(stop.at("/id"));
        var member = server.contact(shop.home().account(), ContactRole.MEMBER);
        assertThat(member.post(shop.service() + "/stops", "{\"reason\":\"Holidays.\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theOwnerIsToldWhatTheDeskNotesForThemAndNotWhatTheySayThemselves() {
        server.passTo(server.now().plus(Duration.ofDays(2)));
        var shop = Shop.in(server, "Gold");
        var agent = server.staff(StaffRole.AGENT);
        stop(shop, "{\"reason\":\"My own word.\"}");
        var open = agent.post(
                shop.service() + "/stops", "{\"from\":\"2027-02-01T00:00:00Z\",\"reason\":\"They called.\"}");
        assertThat(open.status()).as("%s", open).isEqualTo(201);
        server.passTo(server.now().plus(Duration.ofMinutes(1)));
        agent.post(shop.service() + "/stops/" + open.at("/id") + "/end", "");
        server.passTo(server.now().plus(Duration.ofMinutes(1)));
        assertThat(letters(shop, "stop")).hasSize(2);
        var owner = shop.home().owner();
        assertThat(DeskMail.lettersTo(Objects.requireNonNull(owner.person()).email(), "on its page"))
                .anyMatch(it -> it.contains("not meant to run from")
                        && it.contains("They called.")
                        && it.contains("neither downtime nor measured"))
                .anyMatch(it -> it.contains("taken back") && it.contains("meant to run from"))
                .noneMatch(it -> it.contains("My own word."));
    }

    private static List<String> letters(Shop shop, String kind) {
        var told = shop.home().owner().get("/customers/" + shop.home().customer() + "/notices");
        return told.json()
                .path("items")
                .valueStream()
                .map(it -> it.path("kind").asString())
                .filter(it -> it.equals(kind))
                .toList();
    }

    @Test
    void workThatIsCalledOffExcludesNothingAndWhatIsMovedIsJudgedAnew() {
        server.passTo(Instant.parse("2027-09-01T09:00:00Z"));
        var shop = Shop.in(server, "Gold");
        var technician = server.staff(StaffRole.TECHNICIAN);
        server.passTo(Instant.parse("2027-09-06T09:00:00Z"));
        var off =
                technician.post(shop.service() + "/maintenance", work("2027-09-10T00:00:00Z", "2027-09-10T02:00:00Z"));
        var moved =
                technician.post(shop.service() + "/maintenance", work("2027-09-11T00:00:00Z", "2027-09-11T02:00:00Z"));
        var path = shop.service() + "/maintenance/";
        server.passTo(Instant.parse("2027-09-09T10:00:00Z"));
        var cancelled = technician.post(path + off.at("/id") + "/cancellation", "{\"reason\":\"No disks.\"}");
        assertThat(cancelled.status()).as("%s", cancelled).isEqualTo(200);
        assertThat(cancelled.at("/inTime")).isEqualTo("false");
        assertThat(technician
                        .post(path + off.at("/id") + "/cancellation", "{\"reason\":\"Again.\"}")
                        .at("/code"))
                .isEqualTo("already-cancelled");
        var instead =
                technician.post(path + moved.at("/id") + "/move", work("2027-09-10T04:00:00Z", "2027-09-10T06:00:00Z"));
        assertThat(instead.status()).as("%s", instead).isEqualTo(201);
        assertThat(moved.at("/inTime")).isEqualTo("true");
        assertThat(instead.at("/inTime")).as("18 hours of notice are too few").isEqualTo("false");
        assertThat(shop.home()
                        .owner()
                        .get(shop.service() + "/maintenance")
                        .json()
                        .path("items"))
                .hasSize(1);
        server.passTo(Instant.parse("2027-09-10T05:00:00Z"));
        assertThat(technician
                        .post(path + instead.at("/id") + "/cancellation", "{\"reason\":\"Too late.\"}")
                        .at("/code"))
                .isEqualTo("work-has-begun");
        server.passTo(Instant.parse("2027-09-20T09:00:00Z"));
        shop.outage(Instant.parse("2027-09-10T00:00:00Z"), Instant.parse("2027-09-10T01:00:00Z"), "It was down.");
        shop.outage(Instant.parse("2027-09-11T00:00:00Z"), Instant.parse("2027-09-11T01:00:00Z"), "It was down.");
        assertThat(shop.uptime("2027-09").at("/downSeconds")).isEqualTo("7200");
        assertThat(shop.uptime("2027-09").text()).contains("cancelled-maintenance", "late-maintenance");
        assertThat(letters(shop, "maintenance-cancelled")).hasSize(2);
    }

    private static String work(String from, String to) {
        return "{\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"New disks.\"}".formatted(from, to);
    }

    private static Answer stop(Shop shop, String json) {
        return shop.home().owner().post(shop.service() + "/stops", json);
    }

    private static Answer correct(Shop shop, Answer stop, Instant to) {
        return stop(shop, """
                {"to":"%s","reason":"Until then.","corrects":"%s"}""".formatted(to, stop.at("/id")));
    }
}
