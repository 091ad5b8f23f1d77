package onus.api.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import onus.api.Answer;
import onus.api.TestServer;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CareTest {

    private static final TestServer SERVER = TestServer.apart();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static Answer note(Shop shop, String json) {
        return SERVER.staff(StaffRole.TECHNICIAN).post(shop.service() + "/care", json);
    }

    @Test
    void aDayNobodyLookedAtStandsAsMissedAlsoAfterALateLook() {
        SERVER.passTo(Instant.parse("2027-03-26T09:00:00Z"));
        var shop = Shop.in(SERVER, "Gold");
        assertThat(note(shop, "{\"day\":\"2027-03-26\",\"result\":\"fine\"}").status())
                .isEqualTo(201);
        assertThat(note(shop, "{\"day\":\"2027-03-26\",\"result\":\"fine\"}").status())
                .as("once a day")
                .isEqualTo(409);

        SERVER.passTo(Instant.parse("2027-03-28T21:59:59Z"));
        assertThat(shop.home().rows("uptime.care_check", "result = 'missed'"))
                .as("the 27th; the 28th has 23 hours and one second left")
                .isEqualTo(1);
        SERVER.passTo(SERVER.now().plus(Duration.ofSeconds(1)));
        assertThat(shop.home().rows("uptime.care_check", "result = 'missed'")).isEqualTo(2);

        assertThat(note(shop, """
                {"day":"2027-03-27","result":"attention","found":"The disk is nearly full."}""").status()).isEqualTo(201);

        var march = shop.home().owner().get(shop.service() + "/care?month=2027-03");
        assertThat(march.json().path("days")).as("26 to 29 March").hasSize(4);
        assertThat(march.at("/missed")).isEqualTo("2");
        assertThat(march.at("/days/0/check/result")).isEqualTo("fine");
        assertThat(march.json().at("/days/1/missed").booleanValue()).isTrue();
        assertThat(march.at("/days/1/check/found")).isEqualTo("The disk is nearly full.");
        assertThat(march.json().at("/days/2/missed").booleanValue()).isTrue();
        assertThat(march.json().at("/days/3/missed").booleanValue())
                .as("today may still be looked at")
                .isFalse();
    }

    @Test
    void careIsNotedForTheDaysAndServersThatHaveIt() {
        var gold = Shop.in(SERVER, "Gold");
        var silver = Shop.in(SERVER, "Silver");
        var today = SERVER.now().toString().substring(0, 10);

        assertThat(note(silver, "{\"day\":\"%s\",\"result\":\"fine\"}".formatted(today))
                        .status())
                .isEqualTo(409);
        assertThat(note(gold, "{\"day\":\"2060-01-01\",\"result\":\"fine\"}").status())
                .isEqualTo(409);
        assertThat(note(gold, "{\"day\":\"%s\",\"result\":\"attention\"}".formatted(today))
                        .pointers())
                .containsExactly("/found");
        assertThat(note(gold, "{\"day\":\"%s\",\"result\":\"missed\"}".formatted(today))
                        .pointers())
                .containsExactly("/result");
        assertThat(silver.home().owner().get(silver.service() + "/care").json().path("days"))
                .isEmpty();
        assertThat(silver.home().owner().get(gold.service() + "/care").status()).isEqualTo(404);
    }
}
