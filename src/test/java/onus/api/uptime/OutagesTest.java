package onus.api.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import onus.api.Household;
import onus.api.TestServer;
import onus.people.StaffRole;
import onus.uptime.outage.Noting;
import org.junit.jupiter.api.Test;

class OutagesTest {

    private static final TestServer SERVER = TestServer.running();

    private static String month() {
        return YearMonth.from(SERVER.now().atZone(ZoneId.of("Europe/Warsaw"))).toString();
    }

    @Test
    void anOutageCountsOnlyOnceASecondPersonHasApprovedIt() {
        var shop = Shop.in(SERVER, "Gold");
        var from = SERVER.now().minus(Duration.ofMinutes(40));
        var json = """
                {"from":"%s","to":"%s","reason":"The switch."}""".formatted(from, SERVER.now());

        assertThat(shop.propose(json).status()).isEqualTo(201);
        assertThat(shop.uptime(month()).at("/downSeconds")).isEqualTo("0");

        shop.outage(json);
        assertThat(shop.uptime(month()).at("/downSeconds")).isEqualTo("2400");
    }

    @Test
    void whatACustomerCausedIsShownWithItsReasonAndDoesNotCount() {
        var shop = Shop.in(SERVER, "Gold");
        var from = SERVER.now().minus(Duration.ofMinutes(40));
        shop.outage(from, SERVER.now(), "The switch.");
        var noted = shop.uptime(month()).at("/intervals/0/id");

        shop.outage("""
                {"from":"%s","to":"%s","effect":"customer-caused","reason":"Their firewall.","corrects":"%s"}""".formatted(from, SERVER.now(), noted));

        var after = shop.uptime(month());
        assertThat(after.at("/downSeconds")).isEqualTo("0");
        assertThat(after.json().path("intervals")).hasSize(1);
        assertThat(after.at("/intervals/0/what")).isEqualTo("customer-caused");
        assertThat(after.at("/intervals/0/reason")).isEqualTo("Their firewall.");
    }

    @Test
    void anOutageIsSupersededOnce() {
        var shop = Shop.in(SERVER, "Gold");
        var from = SERVER.now().minus(Duration.ofMinutes(40));
        shop.outage(from, SERVER.now(), "The switch.");
        var noted = shop.uptime(month()).at("/intervals/0/id");
        var retraction = """
                {"from":"%s","to":"%s","effect":"retracted","reason":"The wrong server.","corrects":"%s"}""".formatted(from, SERVER.now(), noted);

        shop.outage(retraction);

        assertThat(shop.propose(retraction).status()).isEqualTo(409);
        assertThat(shop.uptime(month()).at("/downSeconds")).isEqualTo("0");
    }

    @Test
    void anEpisodeIsDownFromItsBeginningToItsEndAndEachTimeItComesBack() {
        var shop = Shop.in(SERVER, "Gold");
        var noting = SERVER.bean(Noting.class);
        var service = SERVER.bean(onus.desk.Lookups.class)
                .service(new onus.people.Caller.Machine("test"), shop.home().service())
                .orElseThrow();
        var episode = UUID.randomUUID();
        var now = SERVER.now();
        var seen = new Noting.Seen(
                service.account(), service.id(), episode, now.minus(Duration.ofMinutes(50)), "No answer.");

        noting.wentDown(seen, now);
        noting.wentDown(seen, now);
        assertThat(shop.uptime(month()).at("/downSeconds")).as("still down").isEqualTo("3000");
        assertThat(shop.uptime(month()).json().at("/intervals/0/to").isMissingNode())
                .isTrue();

        noting.cameUp(service.account(), episode, now.minus(Duration.ofMinutes(40)), now);
        noting.cameUp(service.account(), episode, now, now);
        assertThat(shop.uptime(month()).at("/downSeconds")).isEqualTo("600");

        noting.wentDown(
                new Noting.Seen(service.account(), service.id(), episode, now.minus(Duration.ofMinutes(5)), "Again."),
                now);
        noting.cameUp(service.account(), episode, now, now);
        assertThat(shop.uptime(month()).at("/downSeconds")).isEqualTo("900");
    }

    @Test
    void badLinesAreToldByName() {
        var shop = Shop.in(SERVER, "Gold");
        var now = SERVER.now();

        assertThat(shop.propose("""
                        {"from":"%s","to":"%s","reason":"Down."}""".formatted(now, now.minusSeconds(1))).pointers())
                .containsExactly("/to");
        assertThat(shop.propose("""
                        {"from":"%s","effect":"retracted","reason":"None."}""".formatted(now)).pointers()).containsExactly("/corrects");
        assertThat(shop.propose("{\"from\":\"%s\",\"reason\":\" \"}".formatted(now))
                        .pointers())
                .containsExactly("/reason");
        assertThat(shop.propose("""
                        {"from":"%s","reason":"Soon."}""".formatted(now.plusSeconds(60))).status()).isEqualTo(409);
        assertThat(shop.home()
                        .owner()
                        .get(shop.service() + "/uptime?month=2026-13")
                        .pointers())
                .containsExactly("?month");
        assertThat(shop.home()
                        .owner()
                        .get(shop.service() + "/uptime?month=2060-01")
                        .pointers())
                .containsExactly("?month");
        assertThat(SERVER.staff(StaffRole.TECHNICIAN)
                        .post(shop.service() + "/maintenance", """
                        {"from":"%s","to":"%s","reason":"Now."}""".formatted(now.minusSeconds(60), now.plusSeconds(60)))
                        .status())
                .as("what has begun is an outage")
                .isEqualTo(409);
    }

    @Test
    void anOutageOfAnotherCustomersServiceCannotBeCorrected() {
        var theirs = Shop.in(SERVER, "Gold");
        var shop = Shop.in(SERVER, "Gold");
        var from = SERVER.now().minus(Duration.ofMinutes(40));
        theirs.outage(from, SERVER.now(), "The switch.");
        var noted = theirs.uptime(month()).at("/intervals/0/id");

        assertThat(shop.propose("""
                        {"from":"%s","effect":"retracted","reason":"Not ours.","corrects":"%s"}""".formatted(from, noted)).status()).isEqualTo(409);
        assertThat(shop.home().owner().get(theirs.service() + "/uptime").status())
                .isEqualTo(404);
    }

    @Test
    void aContractWithoutAvailabilitySaysSo() {
        var french = Household.in(SERVER, "ovh-fr");

        var answer = french.owner().get("/services/" + french.service() + "/uptime");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/because/0/clause")).isEqualTo("uptime");
    }
}
