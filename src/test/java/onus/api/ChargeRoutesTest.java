package onus.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import onus.people.StaffRole;
import org.junit.jupiter.api.Test;

class ChargeRoutesTest {

    private final TestServer server = TestServer.running();

    @Test
    void aSupervisorWaivesAChargeAndTheInvoiceIsNoLongerOwed() {
        var billed = Billed.in(server);
        var charge = billed.owner().get(billed.path()).at("/lines/0/charge");
        var supervisor = server.staff(StaffRole.SUPERVISOR);
        var body = "{\"charge\":\"%s\",\"reason\":\"A good customer.\"}".formatted(charge);
        var path = billed.ticket().path("/goodwill");
        assertThat(supervisor.post(path, body).status()).isEqualTo(428);
        var waived = supervisor.postIfMatch(path, billed.ticket().etag(), body);
        assertThat(waived.status()).as("%s", waived).isEqualTo(201);
        assertThat(waived.at("/reason")).isEqualTo("goodwill");
        assertThat(waived.at("/gross")).isEqualTo("24.00");
        var invoice = billed.owner().get(billed.path());
        assertThat(invoice.at("/state")).isEqualTo("credited");
        assertThat(invoice.at("/corrections/0")).isEqualTo(waived.at("/creditNote"));

        var again = supervisor.postIfMatch(path, "*", body);
        assertThat(again.at("/code")).isEqualTo("nothing-to-waive");
        var unknown = body.replace(charge, UUID.randomUUID().toString());
        assertThat(supervisor.postIfMatch(path, "*", unknown).at("/code")).isEqualTo("no-such-charge");
        assertThat(billed.home().rows("billing.goodwill", "true")).isEqualTo(1);
    }

    @Test
    void everyChargeSaysWhyItIsThere() {
        var billed = Billed.in(server);
        var because = billed.owner().get(billed.path() + "/because");
        assertThat(because.at("/items/0/question")).isEqualTo("diagnosis-charge");
        assertThat(because.at("/items/1/question")).isEqualTo("due-date");

        var charge = billed.owner().get(billed.path()).at("/lines/0/charge");
        var one = billed.owner().get(billed.path() + "/charges/" + charge + "/because");
        assertThat(one.at("/question")).isEqualTo("diagnosis-charge");
        assertThat(one.at("/because/0/says")).isNotBlank();
        var unknown = billed.path() + "/charges/" + UUID.randomUUID() + "/because";
        assertThat(billed.owner().get(unknown).status()).isEqualTo(404);
    }

    @Test
    void aServiceGoesOnForThePriceItTold() {
        var home = Household.in(server, "ovh-fr");
        var service = "/services/" + home.service();
        assertThat(home.owner().get(service).at("/renewal/gross")).isEqualTo("6.00");
        var told = home.owner().get(service + "?months=12");
        assertThat(told.at("/renewal/gross")).isEqualTo("72.00");
        assertThat(told.at("/renewal/until")).isEqualTo("2028-06-01");
        assertThat(told.at("/renewal/text")).contains("72.00");
        assertThat(home.owner().get(service + "?months=0").pointers()).containsExactly("?months");

        var renewal = service + "/renewal";
        var wrong = home.owner().post(renewal, "{\"months\":12,\"amount\":\"71.00\",\"currency\":\"EUR\"}");
        assertThat(wrong.at("/code")).isEqualTo("wrong-amount");
        assertThat(home.owner()
                        .post(renewal, "{\"months\":12,\"amount\":\"72.00\"}")
                        .pointers())
                .containsExactly("/currency");
        assertThat(home.owner().post(renewal, "{\"months\":1000}").pointers()).containsExactly("/months");
        var renewed = home.owner().post(renewal, "{\"months\":12,\"amount\":\"72.00\",\"currency\":\"EUR\"}");
        assertThat(renewed.status()).as("%s", renewed).isEqualTo(201);
        assertThat(renewed.at("/endsOn")).isEqualTo("2028-06-01");
        var invoice = home.owner().get("/invoices/" + renewed.at("/invoice"));
        assertThat(invoice.at("/lines/0/item")).isEqualTo("renewal");
        assertThat(invoice.at("/gross")).isEqualTo("72.00");
        assertThat(home.rows("billing.charge", "item = 'renewal'")).isEqualTo(1);
    }

    @Test
    void supportThatIsWithdrawnDoesNotKeepAServiceFromGoingOn() {
        var billed = Billed.in(server).contested();
        var renewed = billed.owner().post("/services/" + billed.home().service() + "/renewal", "{\"months\":1}");
        assertThat(renewed.status()).as("%s", renewed).isEqualTo(201);
        assertThat(billed.owner().get("/invoices/" + renewed.at("/invoice")).at("/state"))
                .isEqualTo("open");
    }
}
