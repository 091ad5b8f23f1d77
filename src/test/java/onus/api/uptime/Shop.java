package onus.api.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import onus.api.Answer;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.customer.Proposing;
import onus.desk.Lookups;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.plan.Subscribed;
import onus.platform.References;
import onus.platform.Transactions;
import onus.reason.Ruling;

/** A Polish shop with one covered server, and two supervisors who look after it. */
record Shop(TestServer server, Household home, Someone first, Someone second) {

    static Shop in(TestServer server, String plan) {
        var home = Household.in(server, "oktawave-pl");
        var shop = new Shop(server, home, server.staff(StaffRole.SUPERVISOR), server.staff(StaffRole.SUPERVISOR));
        var subscribed = new Subscribed(server::bean);
        var reader = new Caller.Machine("test");
        var service = server.bean(Lookups.class).service(reader, home.service()).orElseThrow();
        subscribed.to(plan, home.account(), server.now());
        subscribed.covering(service, server.now());
        return shop;
    }

    String service() {
        return "/services/" + home.service();
    }

    Answer uptime(String month) {
        var answer = home.owner().get(service() + "/uptime?month=" + month);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }

    Answer propose(String json) {
        return first.post(service() + "/outages", json);
    }

    /** One supervisor proposes, the other one approves. */
    Answer outage(String json) {
        var proposed = propose(json);
        assertThat(proposed.status()).as("%s", proposed).isEqualTo(201);
        approve(proposed.at("/proposal"));
        return proposed;
    }

    private void approve(String proposal) {
        var found = server.bean(Transactions.class)
                .central(() -> server.bean(References.class).find(proposal))
                .orElseThrow();
        var by = new Caller.Staff(
                java.util.Objects.requireNonNull(second.person()).id(),
                java.util.Set.of(StaffRole.SUPERVISOR),
                java.util.Set.of());
        var ruling = server.bean(Proposing.class).approve(found.account(), found.thing(), Asked.now(by, server.now()));
        assertThat(ruling).isInstanceOf(Ruling.Granted.class);
    }

    String outage(Instant from, Instant to, String reason) {
        outage("""
                {"from":"%s","to":"%s","reason":"%s"}""".formatted(from, to, reason));
        return reason;
    }

    Answer compensations() {
        return home.owner().get("/customers/" + home.customer() + "/compensations");
    }

    Answer sheet(String id) {
        return home.owner().get("/customers/" + home.customer() + "/compensations/" + id);
    }
}
