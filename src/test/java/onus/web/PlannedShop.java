package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import onus.api.Household;
import onus.api.TestServer;
import onus.people.StaffRole;

/** A Polish shop with Silver for its server, and a change of two actions that waits. */
record PlannedShop(Household home, String ticket) {

    static PlannedShop in(TestServer server) {
        var home = Household.in(server, "oktawave-pl");
        var path = "/customers/" + home.customer();
        var shop = server.staff(StaffRole.AGENT).post(path + "/services", """
                {"kind":"server","name":"sklep-1","contract":"oktawave-pl","endsOn":"2029-06-01",
                 "monthlyNet":{"amount":"100.00","currency":"PLN"}}
                """).at("/reference");
        var price =
                home.owner().post(path + "/subscription", "{\"plan\":\"Silver\",\"servers\":[\"%s\"]}".formatted(shop));
        var ordered =
                home.owner().post(path + "/subscription/order", """
                {"offer":"%s","amount":"%s","currency":"PLN"}
                """.formatted(price.at("/offer"), price.at("/gross")));
        assertThat(ordered.status()).as("%s", ordered).isEqualTo(200);
        var change = home.owner().post("/tickets", """
                {"service":"%s","kind":"change","subject":"Before the season","body":"Please.","actions":["Add a user","Open port 443"]}
                """.formatted(shop));
        assertThat(change.status()).as("%s", change).isEqualTo(201);
        return new PlannedShop(home, change.at("/reference"));
    }
}
