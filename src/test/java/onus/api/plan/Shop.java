package onus.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onus.api.Answer;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.ContactRole;
import onus.people.StaffRole;

/** A Polish shop with its servers, made over HTTP. */
record Shop(Household home, String server, String spare) {

    static Shop in(TestServer server) {
        var home = Household.in(server, "oktawave-pl");
        return new Shop(home, server(home, "server", "shop-1"), server(home, "instance", "shop-2"));
    }

    static String server(Household home, String kind, String name) {
        var answer = home.server()
                .staff(StaffRole.AGENT)
                .post("/customers/" + home.customer() + "/services", """
                {"kind":"%s","name":"%s","contract":"oktawave-pl","endsOn":"2028-06-01",
                 "monthlyNet":{"amount":"100.00","currency":"PLN"}}
                """.formatted(kind, name));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.at("/reference");
    }

    Someone owner() {
        return home.owner();
    }

    Someone colleague() {
        return home.server().contact(home.account(), ContactRole.MEMBER);
    }

    String path(String rest) {
        return "/customers/" + home.customer() + rest;
    }

    /** The price of a plan with these servers. */
    Answer price(String plan, String... servers) {
        var list = Stream.of(servers).map(it -> "\"" + it + "\"").collect(Collectors.joining(","));
        return owner().post(path("/subscription"), "{\"plan\":\"%s\",\"servers\":[%s]}".formatted(plan, list));
    }

    Answer order(Answer price) {
        return owner().post(path("/subscription/order"), """
                {"offer":"%s","amount":"%s","currency":"PLN"}
                """.formatted(price.at("/offer"), price.at("/gross")));
    }

    /** Has this plan from now on. */
    Shop with(String plan, String... servers) {
        var ordered = order(price(plan, servers));
        assertThat(ordered.status()).as("%s", ordered).isEqualTo(200);
        return this;
    }

    Answer change(Someone who, String... actions) {
        var list = Stream.of(actions).map(it -> "\"" + it + "\"").collect(Collectors.joining(","));
        return who.post("/tickets", """
                {"service":"%s","kind":"change","subject":"Please change this","body":"As agreed.","actions":[%s]}
                """.formatted(server, list));
    }

    Answer quota() {
        return owner().get(path("/quota"));
    }

    Answer cancel() {
        var seen = owner().get(path("/subscription"));
        return owner().postIfMatch(path("/subscription/cancellation"), seen.etag(), "");
    }

    Answer name(UUID person, boolean named) {
        var seen = owner().get(path("/subscription"));
        return owner().postIfMatch(
                        path("/subscription/contacts"),
                        seen.etag(),
                        "{\"person\":\"%s\",\"named\":%s}".formatted(person, named));
    }
}
