package onus.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import onus.api.Answer;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A ticket that turns out to be another kind goes through the same gate as if it had come in as that, and its units follow. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PutRightTest {

    private static final TestServer SERVER = TestServer.apart();

    private final Someone agent = SERVER.staff(StaffRole.AGENT);
    private final Someone technician = SERVER.staff(StaffRole.TECHNICIAN);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void aQuestionThatIsAnOrderTakesItsUnitsAndWhatIsOverTheQuotaWaitsForAQuote() {
        var shop = silver();
        shop.change(shop.owner(), "one", "two", "three");

        var ticket = question(shop, shop.owner());
        var right =
                putRight(ticket, "\"kind\":\"change\",\"actions\":[\"Open port 443\",\"Add a user\",\"Add a domain\"]");

        assertThat(right.status()).as("%s", right).isEqualTo(200);
        assertThat(actions(ticket, "paidBy")).containsExactly("unit", "unit", "quote");
        assertThat(shop.quota().at("/remaining")).isEqualTo("0");
        assertThat(right.at("/clocks/1/promise")).isEqualTo("change");
    }

    @Test
    void withoutActionsTheSubjectIsTheOne() {
        var shop = silver();
        var ticket = question(shop, shop.owner());

        assertThat(putRight(ticket, "\"kind\":\"change\"").status()).isEqualTo(200);

        assertThat(actions(ticket, "action")).containsExactly("How do I open a port?");
        assertThat(shop.quota().at("/used")).isEqualTo("1");
    }

    @Test
    void puttingItRightIsNoWayAroundTheNamedContactsTheServersOrThePlan() {
        var shop = silver();
        var colleague = question(shop, shop.colleague());
        assertThat(putRight(colleague, "\"kind\":\"change\"").at("/code")).isEqualTo("not-a-named-contact");

        var spare = shop.owner().post("/tickets", """
                {"service":"%s","kind":"question","topic":"technical","subject":"And here?","body":"The other one."}
                """.formatted(shop.spare())).at("/reference");
        assertThat(putRight(spare, "\"kind\":\"change\"").at("/code")).isEqualTo("server-not-covered");

        var poor = Shop.in(SERVER);
        assertThat(putRight(question(poor, poor.owner()), "\"kind\":\"change\"").status())
                .isEqualTo(409);
        assertThat(shop.quota().at("/used")).isEqualTo("0");
    }

    @Test
    void anOrderThatIsNoneGivesBackWhatIsNotDoneAndMayBecomeOneAgain() {
        var shop = silver();
        var ticket = shop.change(shop.owner(), "one", "two").at("/reference");
        end(ticket, 1, "{\"result\":\"done\"}");

        putRight(ticket, "\"kind\":\"question\",\"topic\":\"technical\"");
        assertThat(actions(ticket, "state")).containsExactly("done", "returned");
        assertThat(shop.quota().at("/used")).isEqualTo("1");

        putRight(ticket, "\"kind\":\"change\",\"actions\":[\"three\"]");
        assertThat(actions(ticket, "state")).containsExactly("done", "returned", "reserved");
        assertThat(shop.quota().at("/used")).isEqualTo("2");
    }

    @Test
    void workTheProviderMadeNecessaryIsFreeAlsoWhenThatIsFoundOutAfterwards() {
        var shop = silver();
        var ticket = shop.change(shop.owner(), "Repair what you broke").at("/reference");
        end(ticket, 1, "{\"result\":\"done\"}");
        assertThat(end(ticket, 1, "{\"result\":\"returned\",\"reason\":\"out-of-scope\"}")
                        .at("/code"))
                .isEqualTo("action-is-over");

        var forgiven = end(ticket, 1, "{\"result\":\"returned\",\"reason\":\"caused-by-provider\"}");

        assertThat(forgiven.at("/state")).isEqualTo("returned");
        assertThat(shop.quota().at("/used")).isEqualTo("0");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void theUnitIsOfTheMonthTheQuestionCameIn() {
        var shop = silver();
        SERVER.passTo(Instant.parse("2026-11-30T22:59:59Z"));
        var november = question(shop, shop.owner());
        SERVER.passTo(Instant.parse("2026-11-30T23:00:00Z"));
        var december = question(shop, shop.owner());

        putRight(november, "\"kind\":\"change\"");
        putRight(december, "\"kind\":\"change\",\"actions\":[\"one\",\"two\"]");

        assertThat(shop.owner().get(shop.path("/quota?month=2026-11")).at("/used"))
                .isEqualTo("1");
        assertThat(shop.quota().at("/month")).isEqualTo("2026-12");
        assertThat(shop.quota().at("/used")).isEqualTo("2");
    }

    private static Shop silver() {
        var shop = Shop.in(SERVER);
        return shop.with("Silver", shop.server());
    }

    private static String question(Shop shop, Someone who) {
        var asked = who.post("/tickets", """
                {"service":"%s","kind":"question","topic":"technical","subject":"How do I open a port?","body":"443, please."}
                """.formatted(shop.server()));
        assertThat(asked.status()).as("%s", asked).isEqualTo(201);
        return asked.at("/reference");
    }

    private Answer putRight(String ticket, String what) {
        var path = "/tickets/" + ticket;
        return agent.postIfMatch(
                path + "/reclassification", agent.get(path).etag(), "{%s,\"reason\":\"It is one.\"}".formatted(what));
    }

    private Answer end(String ticket, int position, String outcome) {
        return technician.post("/tickets/" + ticket + "/actions/" + position + "/outcome", outcome);
    }

    private List<String> actions(String ticket, String field) {
        return agent.get("/tickets/" + ticket + "/actions")
                .json()
                .path("items")
                .valueStream()
                .map(it -> it.path(field).asString())
                .toList();
    }
}
