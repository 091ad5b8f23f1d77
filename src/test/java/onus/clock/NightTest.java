package onus.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.customer.Services;
import onus.people.StaffRole;
import onus.plan.Subscribed;
import onus.platform.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A server fails at three in the morning, and Platinum has half an hour. */
class NightTest {

    private static final TestServer SERVER = TestServer.apart();
    private static final Instant NIGHT = Instant.parse("2026-11-04T02:00:00Z");

    private final Someone supervisor = SERVER.staff(StaffRole.SUPERVISOR);
    private final Someone first = SERVER.staff(StaffRole.TECHNICIAN);
    private final Someone second = SERVER.staff(StaffRole.TECHNICIAN);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void whoeverIsOnDutyIsCalledTwiceThenTheNextUntilSomebodyTakesTheCall() {
        var home = platinum();
        SERVER.passTo(NIGHT);
        shift(first, 1);
        shift(second, 2);
        var gaps = first.get("/duty?line=technicians&from=2026-11-04T00:00:00Z&to=2026-11-05T00:00:00Z");
        assertThat(gaps.json()
                        .path("gaps")
                        .valueStream()
                        .map(it -> it.path("from").asString()))
                .containsExactly("2026-11-04T00:00:00Z", "2026-11-04T06:00:00Z");

        var ticket = "/tickets/" + home.opened("failure", "").at("/reference");
        SERVER.passTo(NIGHT);
        assertThat(called(home)).containsExactly(first.person().id());
        SERVER.passTo(NIGHT.plus(Duration.ofMinutes(11)));
        assertThat(called(home))
                .containsExactly(
                        first.person().id(),
                        first.person().id(),
                        second.person().id());

        var taken = second.post(ticket + "/acknowledgement", "");
        assertThat(taken.status()).as("%s", taken).isEqualTo(200);
        assertThat(taken.at("/clocks/0/state")).isEqualTo("running");
        SERVER.passTo(NIGHT.plus(Duration.ofMinutes(29)));
        assertThat(called(home)).hasSize(3);

        second.post(ticket + "/messages", "{\"body\":\"We are on it.\"}");
        assertThat(second.get(ticket).at("/clocks/0/state")).isEqualTo("met");
        assertThat(second.post(ticket + "/acknowledgement", "").at("/code")).isEqualTo("no-call-open");

        var swapped = supervisor.post(
                "/duty/swaps",
                "{\"shift\":\"%s\",\"person\":\"%s\"}"
                        .formatted(gaps.at("/items/0/id"), second.person().id()));
        assertThat(swapped.at("/person")).isEqualTo(second.person().id().toString());
        var refused = first.post(
                "/duty/swaps",
                "{\"shift\":\"%s\",\"person\":\"%s\"}"
                        .formatted(gaps.at("/items/0/id"), second.person().id()));
        assertThat(refused.pointers()).containsExactly("/person");
    }

    private void shift(Someone who, int rank) {
        var entered = supervisor.post("/duty", """
                {"line":"technicians","person":"%s","rank":%d,"from":"2026-11-04T01:00:00Z","to":"2026-11-04T06:00:00Z"}
                """.formatted(who.person().id(), rank));
        assertThat(entered.status()).as("%s", entered).isEqualTo(201);
    }

    private static Household platinum() {
        var home = Household.in(SERVER, "oktawave-pl");
        var subscribed = new Subscribed(SERVER::bean);
        var server = SERVER.bean(Transactions.class)
                .inAccount(
                        home.account(),
                        () -> SERVER.bean(Services.class).of(home.account()).getFirst());
        subscribed.to("Platinum", home.account(), SERVER.now());
        subscribed.covering(server, SERVER.now());
        return home;
    }

    private static List<UUID> called(Household home) {
        return SERVER.database()
                .asSuperuser()
                .sql("select person from clock.call where account_id = :account order by attempt")
                .param("account", home.account())
                .query(UUID.class)
                .list();
    }
}
