package onus.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import onus.api.Answer;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A shop in Warsaw spends its changes, meets the edge of a month, and grows. */
class AYearOfChangesTest {

    private static final TestServer SERVER = TestServer.apart();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void aShopUsesItsChangesAsksForMoreAndGrows() {
        var shop = Shop.in(SERVER);

        // On a Monday in November the shop takes the smallest plan for its server.
        var price = shop.price("Silver", shop.server());
        assertThat(price.at("/gross")).isEqualTo("553.50");
        assertThat(price.at("/firstPart/net"))
                .as("29 of 30 days: 290.00 and 145.00")
                .isEqualTo("435.00");
        shop.order(price);

        // One mail orders three things, a second one three more: the last of them is one too many.
        assertThat(shop.change(shop.owner(), "Create a user", "Open port 443", "Restart nginx")
                        .status())
                .isEqualTo(201);
        var second = shop.change(shop.owner(), "Add a domain", "Renew the certificate", "Move the mails");
        var actions = shop.owner().get("/tickets/" + second.at("/reference") + "/actions");
        assertThat(actions.json().path("items"))
                .extracting(it -> it.path("paidBy").asString())
                .containsExactly("unit", "unit", "quote");

        // Nothing is dropped: the technician quotes the work, the owner accepts, and only then it is done and billed.
        bill(shop, second.at("/reference"));

        // A minute before midnight in Warsaw the month still is November; at midnight there are five new units.
        SERVER.passTo(Instant.parse("2026-11-30T22:59:59Z"));
        assertThat(shop.change(shop.owner(), "Too late").status()).isEqualTo(201);
        assertThat(shop.quota().at("/month")).isEqualTo("2026-11");
        assertThat(shop.quota().at("/remaining")).isEqualTo("0");
        SERVER.passTo(Instant.parse("2026-11-30T23:00:00Z"));
        assertThat(shop.quota().at("/month")).isEqualTo("2026-12");
        assertThat(shop.quota().at("/remaining")).isEqualTo("5");

        // In December the shop grows: fifteen at once, what is used stays used; a smaller plan would wait for January.
        shop.change(shop.owner(), "one", "two", "three", "four", "five");
        shop.with("Gold", shop.server(), shop.spare());
        assertThat(shop.quota().at("/remaining")).isEqualTo("10");
        shop.with("Silver", shop.server());
        assertThat(shop.quota().at("/limit")).isEqualTo("15");

        SERVER.passTo(Instant.parse("2026-12-31T23:00:00Z"));
        assertThat(shop.owner().get(shop.path("/subscription")).at("/plan")).isEqualTo("Silver");
        assertThat(shop.quota().at("/limit")).isEqualTo("5");

        // In summer the edge lies an hour earlier.
        SERVER.passTo(Instant.parse("2027-03-31T21:59:59Z"));
        assertThat(shop.quota().at("/month")).isEqualTo("2027-03");
        SERVER.passTo(Instant.parse("2027-03-31T22:00:00Z"));
        assertThat(shop.quota().at("/month")).isEqualTo("2027-04");
        assertThat(shop.owner().get(shop.path("/quota?month=2026-11")).at("/used"))
                .as("the ledger of November stays")
                .isEqualTo("5");
    }

    private static void bill(Shop shop, String ticket) {
        var technician = SERVER.staff(StaffRole.TECHNICIAN);
        var quoted = step(technician.get("/tickets/" + ticket), technician, ticket, "/quote", """
                {"lines":[{"text":"Move the mails","net":"200.00"}]}
                """);
        assertThat(quoted.status()).as("%s", quoted).isLessThan(300);
        var accepted = step(shop.owner().get("/tickets/" + ticket), shop.owner(), ticket, "/quote/acceptance", """
                {"amount":"246.00","currency":"PLN"}
                """);
        assertThat(accepted.status()).as("%s", accepted).isEqualTo(200);
        var done = step(technician.get("/tickets/" + ticket), technician, ticket, "/work", """
                {"report":"Moved.","result":"done"}
                """);
        assertThat(done.status()).as("%s", done).isEqualTo(200);
        assertThat(technician.get("/tickets/" + ticket).at("/state"))
                .as("the change goes on: two of its actions are still to do")
                .isNotEqualTo("closed");
        assertThat(shop.owner().get("/invoices").at("/items/0/gross")).contains("246.00");
        SERVER.passTo(SERVER.now().plusSeconds(60));
    }

    private static Answer step(Answer seen, Someone who, String ticket, String rest, String body) {
        return who.postIfMatch("/tickets/" + ticket + rest, seen.etag(), body);
    }
}
