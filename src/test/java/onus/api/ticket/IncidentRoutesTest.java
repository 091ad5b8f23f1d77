package onus.api.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.ContactRole;
import onus.people.StaffRole;
import org.junit.jupiter.api.Test;

class IncidentRoutesTest {

    private final TestServer server = TestServer.running();
    private final Household home = Household.in(server, "ovh-fr");
    private final Someone owner = home.owner();
    private final Someone technician = server.staff(StaffRole.TECHNICIAN);

    @Test
    void aPriceIsAnnouncedOrderedDiagnosedQuotedAcceptedAndWorkedInThatOrder() {
        var ticket = new Walk(home.diagnosis());
        assertThat(ticket.at("/state")).isEqualTo("announced");
        assertThat(ticket.at("/announcement/gross")).isEqualTo("24.00");
        assertThat(ticket.at("/announcement/contract")).isEqualTo("ovh-fr@2010-06-14");
        assertThat(ticket.next()).containsExactlyInAnyOrder("message", "order", "withdraw");

        ticket.by(owner, "/order", "{\"amount\":\"24.00\",\"currency\":\"EUR\",\"authorises\":\"fix\"}", "ordered");
        ticket.by(technician, "/diagnosis", "", "diagnosing");
        ticket.by(technician, "/finding", Walk.FINDING.formatted("quote"), "quote-due");
        ticket.by(technician, "/quote", "{\"lines\":[{\"text\":\"Move the site\",\"net\":\"120.00\"}]}", "quoted");
        assertThat(ticket.at("/quote/gross")).isEqualTo("144.00");
        ticket.by(owner, "/quote/acceptance", "{\"amount\":\"144.00\",\"currency\":\"EUR\"}", "working");
        ticket.by(technician, "/work", "{\"report\":\"Moved.\",\"result\":\"done\"}", "settled");

        assertThat(ticket.at("/outcome")).isEqualTo("quote-accepted");
        assertThat(ticket.at("/times/startedWithin/diagnosis")).isEqualTo("PT0S");
        assertThat(ticket.at("/times/startedWithin/work")).isEqualTo("PT0S");
        assertThat(home.rows("offer.answer", "kind = 'ordered'")).isEqualTo(2);
        assertThat(home.rows("billing.invoice", "true")).isEqualTo(1);
        assertThat(home.rows("billing.charge", "true")).isEqualTo(2);
    }

    @Test
    void aConsumerReadsTheGrossPriceFirstBeforeOrdering() {
        var consumer = Household.in(server, "ovh-fr", "Jeanne Martin", true);
        var text = consumer.diagnosis().at("/announcement/text");
        assertThat(text).contains("24.00\u00a0EUR including VAT (20.00\u00a0EUR without VAT");
    }

    @Test
    void anotherAmountOrdersNothing() {
        var ticket = new Walk(home.diagnosis());
        for (var order :
                List.of("{\"amount\":\"20.00\",\"currency\":\"EUR\"}", "{\"amount\":\"24.00\",\"currency\":\"CZK\"}")) {
            var refused = owner.postIfMatch(ticket.path("/order"), ticket.etag(), order);
            assertThat(refused.status()).as("%s", refused).isEqualTo(409);
            assertThat(refused.at("/code")).isEqualTo("wrong-amount");
            assertThat(refused.at("/because/0/clause")).isEqualTo("diagnosis.fee");
            assertThat(refused.at("/because/0/says")).contains("exactly the amount");
        }
        assertThat(home.rows("offer.answer", "true")).isZero();
    }

    @Test
    void anOrderAfterTheValidityIsRefusedAndThePriceIsAnnouncedAnew() {
        var ticket = new Walk(home.diagnosis());
        server.moveTo(server.now().plus(Duration.ofDays(15)));

        var late =
                owner.postIfMatch(ticket.path("/order"), ticket.etag(), "{\"amount\":\"24.00\",\"currency\":\"EUR\"}");

        assertThat(late.status()).as("%s", late).isEqualTo(409);
        assertThat(late.at("/code")).isEqualTo("announcement-expired");
        var again = owner.get(ticket.path(""));
        assertThat(again.at("/state")).isEqualTo("announced");
        assertThat(again.at("/announcement/answer")).isEqualTo("pending");
        assertThat(again.etag()).isNotEqualTo(ticket.etag());
        assertThat(home.rows("offer.offer", "true")).isEqualTo(2);
        assertThat(home.rows("offer.answer", "kind = 'expired'")).isEqualTo(1);
        assertThat(home.rows("offer.answer", "kind = 'ordered'")).isZero();
        var ordered =
                owner.postIfMatch(ticket.path("/order"), again.etag(), "{\"amount\":\"24.00\",\"currency\":\"EUR\"}");
        assertThat(ordered.at("/state")).isEqualTo("ordered");
    }

    @Test
    void aQuoteAcceptedTwiceIsOneOrder() {
        var ticket = Walk.diagnosing(home, technician);
        ticket.by(technician, "/finding", Walk.FINDING.formatted("quote"), "quote-due");
        ticket.by(technician, "/quote", "{\"lines\":[{\"text\":\"Replace it\",\"net\":\"100.00\"}]}", "quoted");
        var seen = ticket.etag();
        var amount = "{\"amount\":\"120.00\",\"currency\":\"EUR\"}";
        ticket.by(owner, "/quote/acceptance", amount, "working");

        var doubled = owner.postIfMatch(ticket.path("/quote/acceptance"), seen, amount);
        var again = owner.postIfMatch(ticket.path("/quote/acceptance"), ticket.etag(), amount);

        assertThat(doubled.status()).isEqualTo(412);
        assertThat(again.status()).isEqualTo(409);
        assertThat(home.rows("offer.answer", "true"))
                .as("the order of the diagnosis and the acceptance")
                .isEqualTo(2);
    }

    @Test
    void theSameOrderTwiceIsOneOrder() {
        var ticket = new Walk(home.diagnosis());
        var first = ticket.etag();
        ticket.by(owner, "/order", "{\"amount\":\"24.00\",\"currency\":\"EUR\"}", "ordered");

        var stale = owner.postIfMatch(ticket.path("/order"), first, "{\"amount\":\"24.00\",\"currency\":\"EUR\"}");
        var again =
                owner.postIfMatch(ticket.path("/order"), ticket.etag(), "{\"amount\":\"24.00\",\"currency\":\"EUR\"}");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("already-ordered");
        assertThat(home.rows("offer.answer", "true")).isEqualTo(1);
    }

    @Test
    void aMessageMakesNoOrderStale() {
        var ticket = new Walk(home.diagnosis());
        assertThat(owner.post(ticket.path("/messages"), "{\"body\":\"One more thing.\"}")
                        .status())
                .isEqualTo(201);
        ticket.by(owner, "/order", "{\"amount\":\"24.00\",\"currency\":\"EUR\"}", "ordered");
        assertThat(home.rows("ticket.message", "true")).isEqualTo(2);
    }

    @Test
    void nobodyWorksOutOfOrder() {
        var ticket = new Walk(home.diagnosis());
        ticket.refused(technician, "/diagnosis", "", "not-ordered");
        ticket.refused(technician, "/finding", Walk.FINDING.formatted("solved"), "not-ordered");
        ticket.refused(technician, "/work", "{\"report\":\"Done.\",\"result\":\"done\"}", "not-ordered");
        ticket.refused(owner, "/quote/acceptance", "{\"amount\":\"1.00\",\"currency\":\"EUR\"}", "no-quote-pending");
        ticket.refused(owner, "/objection", "{\"reason\":\"No.\"}", "not-yet-found");
        assertThat(owner.post(ticket.path("/order"), "{\"amount\":\"24.00\",\"currency\":\"EUR\"}")
                        .status())
                .isEqualTo(428);
        assertThat(home.rows("incident.finding", "true")).isZero();
        assertThat(home.rows("offer.answer", "true")).isZero();
    }

    @Test
    void faultAndOutcomeThatExcludeEachOtherAreABadField() {
        var ticket = Walk.diagnosing(home, technician);
        var wrong = technician.postIfMatch(
                ticket.path("/finding"), ticket.etag(), Walk.FINDING.formatted("guarantee-repair"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.pointers()).containsExactly("/outcome");
        assertThat(home.rows("incident.finding", "true")).isZero();
    }

    @Test
    void whatIsAnothersIsNotThere() {
        var ticket = home.diagnosis().at("/reference");
        var stranger = Household.in(server, "ovh-fr").owner();
        for (var part : List.of("", "/messages", "/because", "/journal", "/attachments")) {
            assertThat(stranger.get("/tickets/" + ticket + part).status())
                    .as(part)
                    .isEqualTo(404);
        }
        assertThat(stranger.postIfMatch(
                                "/tickets/" + ticket + "/order", "\"1\"", "{\"amount\":\"24.00\",\"currency\":\"EUR\"}")
                        .status())
                .isEqualTo(404);
        var opened = stranger.post("/tickets", """
                {"service":"%s","kind":"diagnosis","subject":"Theirs","body":"Hm."}""".formatted(home.service()));
        assertThat(opened.status()).isEqualTo(422);
        assertThat(opened.pointers()).containsExactly("/service");
        assertThat(server.contact(home.account(), ContactRole.MEMBER)
                        .postIfMatch(
                                "/tickets/" + ticket + "/order", "\"1\"", "{\"amount\":\"24.00\",\"currency\":\"EUR\"}")
                        .status())
                .isEqualTo(403);
        assertThat(home.rows("ticket.ticket", "true")).isEqualTo(1);
        assertThat(home.rows("offer.answer", "true")).isZero();
    }
}
