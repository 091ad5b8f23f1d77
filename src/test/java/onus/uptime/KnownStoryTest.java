package onus.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import onus.api.Answer;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The power fails in a datacentre: the desk says so once, nobody pays for hearing it, and one finding ends it for all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownStoryTest {

    private final TestServer server = TestServer.apart();
    private final Someone technician = server.staff(StaffRole.TECHNICIAN, StaffRole.AGENT);

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void whileTheDeskKnowsATroubleNobodyIsSoldADiagnosisOfIt() {
        var home = Household.in(server, "ovh-fr");
        var other = Household.in(server, "ovh-fr");
        var known = declare(home.service());
        for (var kind : List.of("diagnosis", "fault-claim")) {
            var refused = home.owner().post("/tickets", """
                    {"service":"%s","kind":"%s","subject":"My site is gone","body":"What is it?"}
                    """.formatted(home.service(), kind));
            assertThat(refused.status()).as("%s", refused).isEqualTo(409);
            assertThat(refused.at("/code")).isEqualTo("known-incident");
            assertThat(refused.at("/because/0/says")).contains("Power cut in RBX2");
        }
        assertThat(home.rows("ticket.ticket", "true")).isZero();
        assertThat(home.rows("offer.offer", "true")).isZero();
        assertThat(other.diagnosis().at("/state")).as("untouched by it").isEqualTo("announced");
        settle(known);
        assertThat(home.diagnosis().at("/state")).as("after it").isEqualTo("announced");
    }

    @Test
    void aQuestionIsNotMadeIntoAPaidDiagnosisEither() {
        var home = Household.in(server, "ovh-fr");
        var question = home.opened("question", ",\"topic\":\"technical\"");
        declare(home.service());
        var refused =
                technician.postIfMatch("/tickets/" + question.at("/reference") + "/conversion", question.etag(), "");
        assertThat(refused.at("/code")).as("%s", refused).isEqualTo("known-incident");
    }

    @Test
    void everyCustomerIsToldOnceThatItBeganAndOnceThatItIsOver() {
        var homes = new ArrayList<Household>();
        for (var i = 0; i < 3; i++) {
            homes.add(Household.in(server, "ovh-fr"));
        }
        var known = declare(homes.stream().map(Household::service).toArray(String[]::new));
        extend(known, homes.getFirst().service());
        server.passTo(server.now());
        assertThat(technician.get("/known-incidents/" + known.at("/id")).at("/reach/told"))
                .isEqualTo("3");
        settle(known);
        for (var home : homes) {
            var notices = home.owner().get("/customers/" + home.customer() + "/notices");
            assertThat(notices.json()
                            .path("items")
                            .valueStream()
                            .map(it -> it.path("subject").asString().replaceFirst("^\\[C-[^]]+] ", "")))
                    .containsExactly("Over: Power cut in RBX2", "Known trouble: Power cut in RBX2");
            assertThat(notices.at("/items/0/body")).contains("A transformer burnt.", home.service(), "You pay nothing");
        }
        assertThat(technician.get("/known-incidents/" + known.at("/id")).at("/reach/ended"))
                .isEqualTo("3");
    }

    @Test
    void aTicketThatBelongsToItIsAnsweredAndClosedByTheOneFinding() {
        var home = Household.in(server, "ovh-fr");
        var question = home.opened("question", ",\"topic\":\"technical\"");
        var known = declare();
        var joined = technician.post(
                "/known-incidents/" + known.at("/id") + "/tickets",
                "{\"ticket\":\"" + question.at("/reference") + "\"}");
        assertThat(joined.status()).as("%s", joined).isEqualTo(204);
        server.passTo(server.now());
        settle(known);
        var ticket = home.owner().get("/tickets/" + question.at("/reference"));
        assertThat(ticket.at("/state")).isEqualTo("closed");
        assertThat(home.owner()
                        .get("/tickets/" + question.at("/reference") + "/messages")
                        .text())
                .contains("A transformer burnt.")
                .contains("This belongs to a trouble we already know of");
        assertThat(home.rows("billing.charge", "true")).isZero();
    }

    @Test
    void alertsWithItsLabelsJoinItAndTheirCustomersAreTold() {
        var shop = Watched.uncovered(server);
        var known =
                technician.post("/known-incidents", """
                {"title":"Power cut in WAW1","words":"Soon over.","labels":[{"name":"alertname","value":"Down"},
                 {"name":"server_id","value":"%s"}]}
                """.formatted(shop.home().service()));
        shop.sends(shop.alert("f1", "2026-11-02T08:00:00Z", ""));
        var seen = shop.home().owner().get("/known-incidents");
        assertThat(seen.at("/items/0/id")).as("%s", seen).isEqualTo(known.at("/id"));
        assertThat(seen.at("/items/0/services/0")).isEqualTo(shop.home().service());
        assertThat(shop.home().rows("uptime.episode", "incident_id is not null"))
                .isEqualTo(1);
        assertThat(shop.home().rows("channel.notice", "kind = 'known-incident'"))
                .isEqualTo(1);
    }

    @Test
    void aCustomerWhoseLetterCannotBeWrittenKeepsNobodyElseFromTheirs() {
        var homes =
                List.of(Household.in(server, "ovh-fr"), Household.in(server, "ovh-fr"), Household.in(server, "ovh-fr"));
        var broken = homes.get(1);
        mend(broken, "???");
        var known = declare(homes.stream().map(Household::service).toArray(String[]::new));
        assertThat(homes.stream().map(it -> it.rows("channel.notice", "kind = 'known-incident'")))
                .containsExactly(1, 0, 1);
        assertThat(technician.get("/known-incidents/" + known.at("/id")).at("/reach/told"))
                .isEqualTo("2");
        mend(broken, "EUR");
        server.passTo(server.now().plus(Duration.ofMinutes(2)));
        assertThat(broken.rows("channel.notice", "kind = 'known-incident' and sent_at is not null"))
                .isEqualTo(1);
    }

    private void mend(Household home, String currency) {
        server.database()
                .asSuperuser()
                .sql("update customer.service set currency = :currency where account_id = :account")
                .param("currency", currency)
                .param("account", home.account())
                .update();
    }

    @Test
    void aCustomerSeesOnlyWhatTroublesItselfAndNothingOfOthers() {
        var home = Household.in(server, "ovh-fr");
        var other = Household.in(server, "ovh-fr");
        var known = declare(home.service(), other.service());
        var mine = home.owner().get("/known-incidents/" + known.at("/id"));
        assertThat(mine.json().path("services")).hasSize(1);
        assertThat(mine.json().has("reach")).isFalse();
        assertThat(mine.text()).doesNotContain(other.service());
        var stranger = Household.in(server, "ovh-fr").owner();
        assertThat(stranger.get("/known-incidents").json().path("items")).isEmpty();
        assertThat(stranger.get("/known-incidents/" + known.at("/id")).status()).isEqualTo(404);
    }

    @Test
    void itIsSettledOnceAndByWhoSawItsLastState() {
        var known = declare();
        var finding = "{\"fault\":\"provider\",\"report\":\"A transformer burnt.\"}";
        var path = "/known-incidents/" + known.at("/id") + "/finding";
        assertThat(technician.post(path, finding).status()).isEqualTo(428);
        assertThat(technician.postIfMatch(path, "\"7\"", finding).status()).isEqualTo(412);
        assertThat(technician.postIfMatch(path, known.etag(), finding).status()).isEqualTo(200);
        var again = technician.postIfMatch(path, "*", finding);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("already-settled");
    }

    @Test
    void aServiceThatIsNotThereIsNamed() {
        var answer = technician.post("/known-incidents", """
                {"title":"T","words":"W","services":["S-00000-00000"]}
                """);
        assertThat(answer.pointers()).containsExactly("/services/0");
    }

    private Answer declare(String... services) {
        var made = technician.post("/known-incidents", """
                {"title":"Power cut in RBX2","words":"The power is out in one hall. We expect it back within the hour.","services":[%s]}
                """.formatted(String.join(
                ",", List.of(services).stream().map(it -> "\"" + it + "\"").toList())));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        server.passTo(server.now());
        return made;
    }

    private void extend(Answer known, String service) {
        var answer = technician.post(
                "/known-incidents/" + known.at("/id") + "/services", "{\"services\":[\"" + service + "\"]}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    private void settle(Answer known) {
        server.passTo(server.now().plus(Duration.ofMinutes(1)));
        var settled = technician.postIfMatch(
                "/known-incidents/" + known.at("/id") + "/finding",
                "*",
                "{\"fault\":\"provider\",\"report\":\"A transformer burnt.\"}");
        assertThat(settled.status()).as("%s", settled).isEqualTo(200);
        server.passTo(server.now());
    }
}
