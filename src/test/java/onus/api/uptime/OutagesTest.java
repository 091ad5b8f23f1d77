package onus.api.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import onus.api.Household;
import onus.api.TestServer;
import onus.desk.Lookups;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.uptime.alert.EpisodeClosed;
import onus.uptime.alert.EpisodeOpened;
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
    void ofTwoCorrectionsThatWaitTheSecondIsRefusedWhenTheFirstIsApproved() {
        var shop = Shop.in(SERVER, "Gold");
        var from = SERVER.now().minus(Duration.ofMinutes(40));
        shop.outage(from, SERVER.now(), "The switch.");
        var noted = shop.uptime(month()).at("/intervals/0/id");
        var correction = """
                {"from":"%s","to":"%s","effect":"%s","reason":"Looked at again.","corrects":"%s"}""";
        var first = shop.propose(correction.formatted(from, SERVER.now(), "retracted", noted));
        var second = shop.propose(correction.formatted(from, SERVER.now(), "customer-caused", noted));
        var other = SERVER.staff(StaffRole.SUPERVISOR);

        assertThat(other.post("/proposals/" + first.at("/proposal") + "/approval", "{}")
                        .status())
                .isEqualTo(200);
        var refused = other.post("/proposals/" + second.at("/proposal") + "/approval", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("overtaken");
        assertThat(refused.at("/because/0/clause")).isEqualTo("uptime");
    }

    @Test
    void anEpisodeIsDownFromItsBeginningToItsEndAndEachTimeItComesBack() {
        var shop = Shop.in(SERVER, "Gold");
        var service = SERVER.bean(Lookups.class)
                .service(new Caller.Machine("test"), shop.home().service())
                .orElseThrow();
        var episode = UUID.randomUUID();
        var now = SERVER.now();
        var down = now.minus(Duration.ofMinutes(50));
        var opened = new EpisodeOpened(service.account(), service.id(), episode, down, now);

        tell(opened);
        tell(opened);
        assertThat(shop.uptime(month()).at("/downSeconds")).as("still down").isEqualTo("3000");
        assertThat(shop.uptime(month()).json().at("/intervals/0/to").isMissingNode())
                .isTrue();

        tell(closed(opened, down.plus(Duration.ofMinutes(10))));
        tell(closed(opened, down.plus(Duration.ofMinutes(10))));
        assertThat(shop.uptime(month()).at("/downSeconds")).isEqualTo("600");

        tell(closed(opened, down.plus(Duration.ofMinutes(5))));
        assertThat(shop.uptime(month()).at("/downSeconds"))
                .as("the last end told holds")
                .isEqualTo("300");

        var again = new EpisodeOpened(service.account(), service.id(), episode, now.minus(Duration.ofMinutes(5)), now);
        tell(again);
        tell(closed(again, now));
        assertThat(shop.uptime(month()).at("/downSeconds")).isEqualTo("600");
    }

    @Test
    void whatAPersonCorrectedNoMonitorChangesAgain() {
        var shop = Shop.in(SERVER, "Gold");
        var service = SERVER.bean(Lookups.class)
                .service(new Caller.Machine("test"), shop.home().service())
                .orElseThrow();
        var now = SERVER.now();
        var opened = new EpisodeOpened(
                service.account(), service.id(), UUID.randomUUID(), now.minus(Duration.ofMinutes(50)), now);
        tell(opened);
        shop.outage("""
                {"from":"%s","to":"%s","effect":"retracted","reason":"The monitor was cut off.","corrects":"%s"}""".formatted(opened.from(), now, shop.uptime(month()).at("/intervals/0/id")));

        tell(closed(opened, now));

        assertThat(shop.uptime(month()).at("/downSeconds")).isEqualTo("0");
    }

    private static EpisodeClosed closed(EpisodeOpened opened, Instant to) {
        return new EpisodeClosed(opened.account(), opened.service(), opened.episode(), opened.from(), to, opened.at());
    }

    private static void tell(Object event) {
        var account = event instanceof EpisodeOpened it ? it.account() : ((EpisodeClosed) event).account();
        SERVER.tell(account, event);
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
