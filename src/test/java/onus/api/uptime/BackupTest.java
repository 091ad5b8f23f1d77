package onus.api.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import onus.api.Answer;
import onus.api.Someone;
import onus.api.TestServer;
import onus.contract.ShippedContracts;
import onus.people.StaffRole;
import onus.reason.Language;
import onus.settlement.Evaluation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BackupTest {

    private static final TestServer SERVER = TestServer.apart();
    private static final String HUNDRED = "100000000000";
    private static Shop shop;
    private static Someone vault;

    @BeforeAll
    static void anOctoberWithTheClocksGoingBack() {
        SERVER.passTo(Instant.parse("2027-09-01T09:00:00Z"));
        shop = Shop.in(SERVER, "Gold");
        vault = SERVER.staff(StaffRole.TECHNICIAN);
        SERVER.passTo(Instant.parse("2027-11-02T09:00:00Z"));
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static String line(String id, String from, String to, String bytes) {
        return """
                {"id":"%s","server":"%s","from":"%s","to":"%s","bytes":"%s","location":"krk-1","serverLocation":"waw-1"}""".formatted(id, shop.home().service(), from, to, bytes);
    }

    private static Answer send(String... lines) {
        return vault.post("/usage", """
                {"source":"vault","records":[%s]}""".formatted(String.join(",", lines)));
    }

    private static Answer october() {
        return shop.home().owner().get(shop.service() + "/backup?month=2027-10");
    }

    @Test
    void aMonthOfBackupSentTwiceAndOutOfOrderIsBilledOnceByRealHours() {
        var late = line("run-2", "2027-10-10T00:00:00+02:00", "2027-11-01T00:00:00+01:00", HUNDRED);
        var early = line("run-1", "2027-09-30T12:00:00+02:00", "2027-10-10T00:00:00+02:00", HUNDRED);

        assertThat(send(late).at("/added")).isEqualTo("1");
        assertThat(send(early, late).at("/known")).isEqualTo("1");
        assertThat(send(early, late).at("/added")).isEqualTo("0");

        var october = october();
        assertThat(october.at("/use/gbHours")).as("745 hours").isEqualTo("74500.000000");
        assertThat(october.at("/use/net/amount")).isEqualTo("14.90");
        assertThat(october.at("/run/at")).isEqualTo("2027-10-09T22:00:00Z");
        assertThat(october.at("/run/lastSuccess")).isEqualTo("2027-10-09T22:00:00Z");
        assertThat(october.json().at("/run/atTheServer").booleanValue()).isFalse();
        var again =
                new Evaluation(new ShippedContracts()).evaluate(october.json().at("/use/line"), Language.PL);
        assertThat(again.at("/answer/net").asString()).isEqualTo("14.90");
    }

    @Test
    void aBatchWithABadLineWritesNothingAndNamesTheLine() {
        var good = line("good", "2027-09-02T00:00:00Z", "2027-09-03T00:00:00Z", "1");
        var changed = line("twice", "2027-09-05T00:00:00Z", "2027-09-06T00:00:00Z", "2");

        assertThat(send(line("twice", "2027-09-05T00:00:00Z", "2027-09-06T00:00:00Z", "1"))
                        .status())
                .isEqualTo(200);
        assertThat(send(good, changed).pointers()).containsExactly("/records/1");
        assertThat(send(good, line("new", "2027-09-05T12:00:00Z", "2027-09-07T00:00:00Z", "1"))
                        .pointers())
                .as("the same copy at the same time")
                .containsExactly("/records/1");
        assertThat(send(good, line("soon", "2027-11-02T00:00:00Z", "2027-11-03T00:00:00Z", "1"))
                        .pointers())
                .containsExactly("/records/1");
        assertThat(send(good, good.replace(shop.home().service(), "S-00000-00000"))
                        .pointers())
                .containsExactly("/records/1/server");
        assertThat(send(
                                line("a", "2027-09-03T00:00:00Z", "2027-09-02T00:00:00Z", "1"),
                                line("b", "2027-09-03T00:00:00Z", "2027-09-04T00:00:00Z", "-1"),
                                line("c", "2027-09-03T00:00:00Z", "2027-09-04T00:00:00Z", "1.5"))
                        .pointers())
                .containsExactly("/records/0/to", "/records/1/bytes", "/records/2/bytes");
        assertThat(shop.home().rows("uptime.usage", "record_id = 'good'")).isZero();
    }

    @Test
    void aCopyBesideItsServerIsAWarning() {
        var other = Shop.in(SERVER, "Gold");
        var line = """
                {"id":"here","server":"%s","from":"2027-11-01T00:00:00Z","to":"2027-11-02T00:00:00Z","bytes":"5",
                 "succeeded":false,"location":"waw-1","serverLocation":"WAW-1"}""".formatted(other.home().service());

        assertThat(send(line).status()).isEqualTo(200);

        var told = other.home().owner().get(other.service() + "/backup");
        assertThat(told.json().at("/run/atTheServer").booleanValue()).isTrue();
        assertThat(told.json().at("/run/succeeded").booleanValue()).isFalse();
        assertThat(told.json().at("/run/lastSuccess").isMissingNode()).isTrue();
    }

    @Test
    void aPlanWithoutBackupIsNotBilledForIt() {
        var silver = Shop.in(SERVER, "Silver");
        var line = line("silver", "2027-11-02T08:00:00Z", "2027-11-02T09:00:00Z", HUNDRED)
                .replace(shop.home().service(), silver.home().service());

        assertThat(send(line).status()).isEqualTo(200);

        assertThat(silver.home().owner().get(silver.service() + "/backup").at("/use/net/amount"))
                .isEqualTo("0.00");
    }
}
