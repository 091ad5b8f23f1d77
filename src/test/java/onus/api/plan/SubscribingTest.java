package onus.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import onus.api.Household;
import onus.api.TestServer;
import org.junit.jupiter.api.Test;

class SubscribingTest {

    private final TestServer server = TestServer.running();

    @Test
    void everyAccountHasTheBasicPlan() {
        var shop = Shop.in(server);
        var now = shop.owner().get(shop.path("/subscription"));

        assertThat(now.at("/plan")).isEqualTo("Basic");
        assertThat(now.json().path("subscribed").asBoolean()).isFalse();
        assertThat(now.etag()).isEqualTo("\"0\"");
    }

    @Test
    void whereTheContractHasNoPlansNothingIsThere() {
        var home = Household.in(server, "ovh-fr");

        assertThat(home.owner()
                        .get("/customers/" + home.customer() + "/subscription")
                        .status())
                .isEqualTo(404);
        assertThat(home.owner()
                        .post("/customers/" + home.customer() + "/subscription", "{\"plan\":\"Gold\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aPriceIsToldByTheMonthAndForTheRestOfThisOne() {
        var shop = Shop.in(server);
        var price = shop.price("Gold", shop.server());

        assertThat(price.status()).as("%s", price).isEqualTo(201);
        assertThat(price.at("/net")).isEqualTo("600.00");
        assertThat(price.at("/gross")).isEqualTo("738.00");
        assertThat(price.at("/text")).contains("738.00").contains("Gold with 1 server");
        assertThat(price.at("/contract")).isEqualTo("oktawave-pl@2015-01-01");
        assertThat(shop.owner().get(shop.path("/subscription")).at("/plan"))
                .as("telling a price changes nothing")
                .isEqualTo("Basic");
    }

    @Test
    void onlyExactlyTheToldPriceOrders() {
        var shop = Shop.in(server);
        var price = shop.price("Silver", shop.server());
        var wrong = shop.owner().post(shop.path("/subscription/order"), """
                {"offer":"%s","amount":"450.00","currency":"PLN"}
                """.formatted(price.at("/offer")));

        assertThat(wrong.status()).isEqualTo(409);
        assertThat(wrong.at("/code")).isEqualTo("wrong-amount");
        var ordered = shop.order(price);
        assertThat(ordered.status()).as("%s", ordered).isEqualTo(200);
        assertThat(ordered.at("/servers/0/service")).isEqualTo(shop.server());
        assertThat(shop.order(price).at("/code")).isEqualTo("ordered-already");
    }

    @Test
    void aPriceToldBeforeAChangeOrdersNothing() {
        var shop = Shop.in(server);
        var early = shop.price("Silver");
        shop.with("Gold", shop.server());

        assertThat(shop.order(early).at("/code")).isEqualTo("changed-since");
    }

    @Test
    void aLargerPlanBeginsAtOnceASmallerOneNextMonthAndTheLastWordCounts() {
        var shop = Shop.in(server).with("Silver").with("Gold");
        assertThat(shop.owner().get(shop.path("/subscription")).at("/plan")).isEqualTo("Gold");

        shop.with("Silver");
        var waiting = shop.owner().get(shop.path("/subscription"));
        assertThat(waiting.at("/plan")).isEqualTo("Gold");
        assertThat(waiting.at("/next/plan")).isEqualTo("Silver");
        assertThat(waiting.at("/next/from")).endsWith("-01");

        shop.with("Gold");
        assertThat(shop.owner().get(shop.path("/subscription")).json().has("next"))
                .isFalse();
    }

    @Test
    void aCancelledPlanLastsToTheEndOfTheMonthAndMayBeTakenBack() {
        var shop = Shop.in(server);
        shop.with("Gold", shop.server());
        var cancelled = shop.cancel();

        assertThat(cancelled.status()).as("%s", cancelled).isEqualTo(200);
        assertThat(cancelled.at("/plan")).isEqualTo("Gold");
        assertThat(cancelled.at("/next/plan")).isEqualTo("Basic");
        assertThat(cancelled.at("/servers/0/to")).isEqualTo(cancelled.at("/next/from"));
        assertThat(shop.cancel().at("/code")).isEqualTo("cancelled-already");

        shop.with("Gold", shop.server());
        var back = shop.owner().get(shop.path("/subscription"));
        assertThat(back.json().has("next")).isFalse();
        assertThat(back.json().at("/servers/0/to").isMissingNode()).isTrue();
    }

    @Test
    void serversJoinAtOnceAndLeaveTomorrow() {
        var shop = Shop.in(server);
        shop.with("Gold", shop.server()).with("Gold", shop.spare());
        var now = shop.owner().get(shop.path("/subscription"));

        assertThat(now.json().path("servers")).hasSize(2);
        assertThat(shop.home().rows("plan.cover", "to_on = from_on + 1")).isEqualTo(1);
        shop.with("Gold", shop.server(), shop.spare());
        assertThat(shop.home().rows("plan.cover", "to_on is null"))
                .as("who comes back on the same day never left")
                .isEqualTo(2);
        assertThat(shop.home().rows("plan.cover", "true")).isEqualTo(2);
    }

    @Test
    void whatCannotBeCoveredOrBoughtIsRefusedWithItsClause() {
        var shop = Shop.in(server);

        assertThat(shop.price("Gold", shop.home().service()).at("/code")).isEqualTo("not-a-server");
        assertThat(shop.price("Bronze").at("/code")).isEqualTo("not-for-sale");
        assertThat(shop.price("Basic").at("/code")).isEqualTo("not-for-sale");
        assertThat(shop.price("Gold", Shop.in(server).server()).status())
                .as("somebody else's server is not there")
                .isEqualTo(422);
        shop.with("Gold", shop.server());
        assertThat(shop.price("Gold", shop.server()).at("/code")).isEqualTo("nothing-changes");
        assertThat(shop.price("Silver", shop.server(), shop.spare()).at("/code"))
                .isEqualTo("smaller-plan-adds-no-server");
        assertThat(shop.price("Bronze").at("/because/0/clause")).isEqualTo("plans");
    }

    @Test
    void aPlanNamesAsManyPeopleAsItSays() {
        var shop = Shop.in(server);
        shop.with("Silver", shop.server());
        var colleague = shop.colleague();
        var second = Objects.requireNonNull(colleague.person()).id();
        var owner = Objects.requireNonNull(shop.owner().person()).id();

        assertThat(shop.owner().get(shop.path("/subscription")).at("/named/0"))
                .as("whoever orders the first plan")
                .isEqualTo(owner.toString());
        assertThat(shop.name(second, true).at("/code")).isEqualTo("too-many-named");
        assertThat(shop.name(UUID.randomUUID(), true).at("/code")).isEqualTo("no-such-contact");
        shop.with("Gold", shop.server());
        assertThat(shop.name(second, true).status()).isEqualTo(200);
        assertThat(shop.name(second, true).at("/code")).isEqualTo("named-already");
        assertThat(shop.price("Silver", shop.server()).at("/code"))
                .as("a plan that names fewer waits until somebody is struck")
                .isEqualTo("too-many-named");
        assertThat(shop.name(owner, false).status()).isEqualTo(200);
        assertThat(shop.name(owner, false).at("/code")).isEqualTo("not-named");
    }
}
