package onus.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onus.api.Answer;
import onus.api.TestServer;
import onus.people.StaffRole;
import org.junit.jupiter.api.Test;

class GateTest {

    private final TestServer server = TestServer.running();

    @Test
    void onTheBasicPlanAChangeIsRefusedAndTheSmallestPlanThatHelpsIsNamedWithItsPrice() {
        var shop = Shop.in(server);
        var refused = shop.change(shop.owner(), "Open port 443");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("kind-not-offered");
        assertThat(refused.toString()).contains("Silver").contains("450.00");
    }

    @Test
    void theGateIsAskedBeforeTheTicketAndAskingReservesNothing() {
        var shop = Shop.in(server);
        shop.with("Silver", shop.server());
        var asked = shop.owner()
                .get("/services/" + shop.server()
                        + "/entitlement?kind=change&scope=install-os&scope=daily-care&actions=1");

        assertThat(asked.status()).as("%s", asked).isEqualTo(200);
        assertThat(asked.at("/answer/needed")).isEqualTo("2");
        assertThat(asked.at("/answer/left")).isEqualTo("5");
        assertThat(asked.at("/answer/actions/1/by")).isEqualTo("quote");
        assertThat(asked.at("/answer/instead/1/plan")).isEqualTo("Gold");
        assertThat(shop.quota().at("/used")).isEqualTo("0");
        assertThat(shop.owner()
                        .get("/services/" + shop.server() + "/entitlement")
                        .status())
                .isEqualTo(422);
        assertThat(shop.owner()
                        .get("/services/" + shop.server() + "/entitlement?kind=nonsense")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void threeActionsInOneMailAreThreeUnitsAndFailuresAndQuestionsNone() {
        var shop = Shop.in(server);
        shop.with("Silver", shop.server());
        var change = shop.change(shop.owner(), "Create a user", "Open port 443", "Restart nginx");
        shop.owner().post("/tickets", """
                {"service":"%s","kind":"failure","subject":"It is down","body":"Since noon."}
                """.formatted(shop.server()));
        shop.owner().post("/tickets", """
                {"service":"%s","kind":"question","topic":"technical","subject":"How?","body":"Please tell me."}
                """.formatted(shop.server()));

        assertThat(change.status()).as("%s", change).isEqualTo(201);
        var quota = shop.quota();
        assertThat(quota.at("/used")).isEqualTo("3");
        assertThat(quota.at("/remaining")).isEqualTo("2");
        assertThat(quota.json().path("actions"))
                .extracting(it -> it.path("action").asString())
                .containsExactly("Create a user", "Open port 443", "Restart nginx");
    }

    @Test
    void whatIsOverTheQuotaIsNotDroppedButWaitsForAQuote() {
        var shop = Shop.in(server);
        shop.with("Silver", shop.server());
        shop.change(shop.owner(), "one", "two", "three", "four");
        var last = shop.change(shop.owner(), "five", "six");

        assertThat(last.status()).isEqualTo(201);
        var actions = shop.owner().get("/tickets/" + last.at("/reference") + "/actions");
        assertThat(actions.at("/items/0/paidBy")).isEqualTo("unit");
        assertThat(actions.at("/items/1/paidBy")).isEqualTo("quote");
        shop.with("Gold", shop.server());
        assertThat(shop.quota().at("/remaining"))
                .as("an upgrade raises the limit of the running month at once; used units stay")
                .isEqualTo("10");
    }

    @Test
    void onlyNamedPeopleOrderAndEverybodyReports() {
        var shop = Shop.in(server);
        shop.with("Silver", shop.server());
        var colleague = shop.colleague();

        assertThat(shop.change(colleague, "Open port 443").at("/code")).isEqualTo("not-a-named-contact");
        assertThat(colleague.post("/tickets", """
                        {"service":"%s","kind":"failure","subject":"It is down","body":"Since noon."}
                        """.formatted(shop.server())).status())
                .isEqualTo(201);
        assertThat(shop.change(server.staff(StaffRole.AGENT), "Open port 443").status())
                .as("the desk knows on whose behalf")
                .isEqualTo(201);
    }

    @Test
    void onlyCoveredServersHaveChangesAndFailures() {
        var shop = Shop.in(server);
        shop.with("Silver", shop.spare());

        assertThat(shop.change(shop.owner(), "Open port 443").at("/code")).isEqualTo("server-not-covered");
    }

    @Test
    void aReturnedUnitIsFreeAgainAndEveryUnitEndsOnce() {
        var shop = Shop.in(server);
        shop.with("Silver", shop.server());
        var ticket = shop.change(shop.owner(), "one", "two", "three").at("/reference");
        var technician = server.staff(StaffRole.TECHNICIAN);
        var path = "/tickets/" + ticket + "/actions/";

        assertThat(technician.post(path + "1/outcome", "{\"result\":\"begun\"}").at("/state"))
                .isEqualTo("begun");
        assertThat(technician.post(path + "1/outcome", "{\"result\":\"done\"}").at("/state"))
                .isEqualTo("done");
        assertThat(technician.post(path + "1/outcome", "{\"result\":\"done\"}").at("/code"))
                .isEqualTo("action-is-over");
        assertThat(technician
                        .post(path + "2/outcome", "{\"result\":\"returned\"}")
                        .status())
                .isEqualTo(422);
        assertThat(technician
                        .post(path + "2/outcome", "{\"result\":\"returned\",\"reason\":\"caused-by-provider\"}")
                        .at("/reason"))
                .isEqualTo("caused-by-provider");
        assertThat(shop.owner().post(path + "cancellation", "").status()).isEqualTo(200);
        assertThat(shop.owner().post(path + "cancellation", "").at("/code")).isEqualTo("nothing-to-cancel");
        assertThat(shop.quota().at("/used")).isEqualTo("1");
        assertThat(technician.post(path + "9/outcome", "{\"result\":\"done\"}").at("/code"))
                .isEqualTo("no-such-action");
    }

    @Test
    void ofManyOrdersAtOnceForOneUnitExactlyOneGetsIt() throws Exception {
        var shop = Shop.in(server);
        shop.with("Silver", shop.server());
        shop.change(shop.owner(), "one", "two", "three", "four");
        List<Callable<Answer>> orders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            orders.add(() -> shop.change(shop.owner(), "the last one"));
        }
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var order : together.invokeAll(orders)) {
                assertThat(order.get().status()).as("%s", order.get()).isEqualTo(201);
            }
        }

        assertThat(shop.quota().at("/used")).isEqualTo("5");
        assertThat(shop.home().rows("plan.action", "unit = 5")).isEqualTo(1);
        assertThat(shop.home().rows("plan.action", "paid_by = 'quote'")).isEqualTo(5);
    }
}
