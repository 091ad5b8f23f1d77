package onus.api.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.StaffRole;
import org.junit.jupiter.api.Test;

class FindingRoutesTest {

    private final TestServer server = TestServer.running();
    private final Household home = Household.in(server, "ovh-fr");
    private final Someone owner = home.owner();
    private final Someone technician = server.staff(StaffRole.TECHNICIAN);

    @Test
    void aRefusedQuoteStillOwesTheDiagnosis() {
        var ticket = Walk.diagnosing(home, technician);
        ticket.by(technician, "/finding", Walk.FINDING.formatted("quote"), "quote-due");
        ticket.by(technician, "/quote", "{\"lines\":[{\"text\":\"Move the site\",\"net\":\"120.00\"}]}", "quoted");
        ticket.by(owner, "/quote/refusal", "", "settled");

        var because = owner.get(ticket.path("/because?what=charge"));
        assertThat(because.json().at("/items").size()).isEqualTo(1);
        assertThat(because.at("/items/0/answer/gross")).isEqualTo("24.00");
        assertThat(because.at("/items/0/because/0/says")).isNotBlank();
        assertThat(because.at("/items/0/contract")).isEqualTo("ovh-fr@2010-06-14");
        assertThat(home.rows("billing.charge", "true")).isEqualTo(1);
    }

    @Test
    void anObjectionIsDecidedOnceByAnotherTechnician() {
        var ticket = Walk.diagnosing(home, technician);
        ticket.by(technician, "/finding", Walk.FINDING.formatted("solved"), "settled");
        ticket.by(owner, "/objection", "{\"reason\":\"Your disk, not ours.\"}", "settled");
        ticket.refused(owner, "/objection", "{\"reason\":\"Again.\"}", "objected-already");
        ticket.refused(technician, "/review", "{\"fault\":\"provider\",\"reason\":\"Yes.\"}", "same-technician");

        ticket.by(
                server.staff(StaffRole.TECHNICIAN),
                "/review",
                "{\"fault\":\"provider\",\"reason\":\"It was our disk.\"}",
                "settled");

        assertThat(ticket.at("/review/upheld")).isEqualTo("true");
        assertThat(ticket.at("/finding/fault")).isEqualTo("provider");
        assertThat(home.rows("incident.review", "upheld")).isEqualTo(1);
        assertThat(home.rows("billing.invoice", "kind = 'credit-note'")).isEqualTo(1);
    }

    @Test
    void aQuestionBecomesADiagnosisOnlyByAnAnnouncedPrice() {
        var ticket = new Walk(home.opened("question", ",\"topic\":\"technical\""));
        assertThat(ticket.at("/state")).isEqualTo("open");
        ticket.by(server.staff(StaffRole.AGENT), "/conversion", "", "announced");
        assertThat(ticket.at("/kind")).isEqualTo("diagnosis");
        ticket.refused(server.staff(StaffRole.AGENT), "/conversion", "", "not-a-question");
        assertThat(home.rows("offer.offer", "true")).isEqualTo(1);
    }

    @Test
    void theJournalOfATicketHoldsItsChain() {
        var ticket = Walk.diagnosing(home, technician);
        var journal = owner.get(ticket.path("/journal"));
        assertThat(journal.at("/verified")).isEqualTo("true");
        assertThat(journal.json()
                        .at("/items")
                        .valueStream()
                        .map(it -> it.path("what").asString()))
                .containsExactly(
                        "opened", "said", "ordered", "authorised", "diagnosing", "touch-ready", "touch-running");
        assertThat(journal.at("/head/seq")).isEqualTo("7");
        assertThat(journal.at("/head/hash")).hasSize(64);
    }

    @Test
    void theReceiptTellsTheWholeStoryInItsOrder() {
        var ticket = Walk.diagnosing(home, technician);
        owner.post(ticket.path("/messages"), "{\"body\":\"Thank you for starting.\"}");
        technician.post(ticket.path("/notes"), "{\"body\":\"Disk.\"}");
        ticket.by(technician, "/finding", Walk.FINDING.formatted("solved"), "settled");

        var receipt = owner.get(ticket.path("/receipt"));

        assertThat(receipt.status()).as("%s", receipt).isEqualTo(200);
        assertThat(receipt.json()
                        .path("story")
                        .valueStream()
                        .map(it -> it.path("what").asString()))
                .containsExactly(
                        "opened",
                        "said",
                        "said",
                        "decided",
                        "announcement",
                        "ordered",
                        "diagnosing",
                        "signed",
                        "decided",
                        "invoice")
                .doesNotContain("noted");
        assertThat(receipt.at("/charge/answer/gross")).isEqualTo("24.00");
        assertThat(receipt.at("/nothingOwed")).isEqualTo("false");
        assertThat(receipt.at("/invoices/0/gross")).isEqualTo("24.00");
        assertThat(receipt.at("/verified")).isEqualTo("true");
    }

    @Test
    void aFileComesBackAsItWasAndIsOnlySaved() {
        var ticket = new Walk(home.diagnosis());
        var added = owner.upload(ticket.path("/attachments"), "../../etc/pass wd.html", "<script>1</script>");
        assertThat(added.status()).as("%s", added).isEqualTo(201);
        assertThat(added.at("/name")).isEqualTo("pass wd.html");

        var back = technician.get(ticket.path("/attachments/" + added.at("/id")));

        assertThat(back.text()).isEqualTo("<script>1</script>");
        assertThat(back.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(back.header("Content-Disposition")).startsWith("attachment;");
        assertThat(back.header("X-Content-Type-Options")).isEqualTo("nosniff");
        var stranger = Household.in(server, "ovh-fr").owner();
        assertThat(stranger.get(ticket.path("/attachments/" + added.at("/id"))).status())
                .isEqualTo(404);
        assertThat(home.rows("ticket.attachment", "true")).isEqualTo(1);
        assertThat(owner.get(ticket.path("/journal")).at("/verified")).isEqualTo("true");
    }
}
