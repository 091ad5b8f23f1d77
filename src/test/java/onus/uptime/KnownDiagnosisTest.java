package onus.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import onus.api.Answer;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nobody pays a diagnosis of what the desk knew, also where it was ordered before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownDiagnosisTest {

    private final TestServer server = TestServer.apart();
    private final Someone technician = server.staff(StaffRole.TECHNICIAN, StaffRole.AGENT);

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void aDiagnosisThatWasOrderedEndsWithoutAChargeOnceItsTicketBelongsToIt() {
        var home = Household.in(server, "ovh-fr");
        var ordered = ordered(home);
        var path = "/tickets/" + ordered.at("/reference");
        var begun = technician.postIfMatch(path + "/diagnosis", ordered.etag(), "");
        assertThat(begun.at("/state")).as("%s", begun).isEqualTo("diagnosing");
        var known = declare(home.service());
        joins(known, ordered);
        assertThat(home.owner().get(path).at("/state")).isEqualTo("withdrawn");
        var finding = technician.postIfMatch(
                path + "/finding",
                technician.get(path).etag(),
                "{\"fault\":\"customer\",\"outcome\":\"solved\",\"report\":\"A full disk.\",\"evidence\":[\"df\"]}");
        assertThat(finding.at("/code")).as("nothing is found any more").isEqualTo("closed");
        server.passTo(server.now());
        settle(known);
        assertThat(home.rows("ticket.message", "body like '%A transformer burnt.%'"))
                .isEqualTo(1);
        assertThat(home.rows("ticket.ticket", "state = 'closed'")).isEqualTo(1);
        assertThat(home.rows("billing.charge", "true")).isZero();
        assertThat(home.rows("billing.invoice", "true")).isZero();
        assertThat(home.rows(
                        "journal.entry", "what = 'released' and facts->>'knownIncident' = '" + known.at("/id") + "'"))
                .isEqualTo(1);
        assertThat(home.rows("channel.notice", "kind = 'release' and body like '%nobody pays%'"))
                .isEqualTo(1);
        assertThat(home.rows("consent.intervention", "state in ('running', 'stopping', 'ready')"))
                .isZero();
    }

    @Test
    void aPriceThatWasToldAndAQuoteThatWaitsAreTakenBackAndAcceptedWorkStays() {
        var known = declare();
        var told = Household.in(server, "ovh-fr");
        var announced = told.diagnosis();
        joins(known, announced);
        assertThat(told.rows("offer.answer", "kind = 'withdrawn'")).isEqualTo(1);
        var quoted = Household.in(server, "ovh-fr");
        var quote = quoted(quoted);
        joins(known, quote);
        assertThat(quoted.rows("offer.answer", "kind = 'withdrawn'")).isEqualTo(1);
        var working = Household.in(server, "ovh-fr");
        var agreed = quoted(working);
        var path = "/tickets/" + agreed.at("/reference");
        var accepted = working.owner()
                .postIfMatch(
                        path + "/quote/acceptance",
                        working.owner().get(path).etag(),
                        "{\"amount\":\"144.00\",\"currency\":\"EUR\"}");
        assertThat(accepted.status()).as("%s", accepted).isEqualTo(200);
        joins(known, agreed);
        assertThat(working.owner().get(path).at("/state")).isEqualTo("working");
        settle(known);
        assertThat(told.rows("billing.charge", "true") + quoted.rows("billing.charge", "true"))
                .isZero();
    }

    private Answer ordered(Household home) {
        var announced = home.diagnosis();
        var ordered = home.owner()
                .postIfMatch(
                        "/tickets/" + announced.at("/reference") + "/order",
                        announced.etag(),
                        "{\"amount\":\"24.00\",\"currency\":\"EUR\",\"authorises\":\"look\"}");
        assertThat(ordered.status()).as("%s", ordered).isEqualTo(200);
        return ordered;
    }

    private Answer quoted(Household home) {
        var at = ordered(home);
        var path = "/tickets/" + at.at("/reference");
        for (var step : List.of(
                List.of("/diagnosis", ""),
                List.of(
                        "/finding",
                        "{\"fault\":\"customer\",\"outcome\":\"quote\",\"report\":\"Too small.\",\"evidence\":[\"df\"]}"),
                List.of("/quote", "{\"lines\":[{\"text\":\"Move it\",\"net\":\"120.00\"}]}"))) {
            at = technician.postIfMatch(
                    path + step.getFirst(), technician.get(path).etag(), step.getLast());
            assertThat(at.status()).as("%s", at).isLessThan(300);
        }
        return technician.get(path);
    }

    private void joins(Answer known, Answer ticket) {
        var joined = technician.post(
                "/known-incidents/" + known.at("/id") + "/tickets", "{\"ticket\":\"" + ticket.at("/reference") + "\"}");
        assertThat(joined.status()).as("%s", joined).isEqualTo(204);
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
