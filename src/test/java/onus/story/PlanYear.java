package onus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.StaffRole;
import tools.jackson.databind.JsonNode;

/** What a customer under a plan does and what happens to it, told month by month with its papers. */
final class PlanYear {

    private final TestServer server;
    private final Household home;
    private final String shop;
    private final Someone technician;
    private final Someone billing;
    private final Someone first;
    private final Someone second;
    private final Telling telling = new Telling();
    private final Set<String> seen = new HashSet<>();
    private String ticket = "";
    private int runs;

    PlanYear(TestServer server) {
        this.server = server;
        this.home = Household.in(server, "oktawave-pl", "Sklep Kowalski", false);
        this.technician = server.staff(StaffRole.TECHNICIAN);
        this.billing = server.staff(StaffRole.BILLING);
        this.first = server.staff(StaffRole.SUPERVISOR);
        this.second = server.staff(StaffRole.SUPERVISOR);
        this.shop = server.staff(StaffRole.AGENT)
                .post("/customers/" + home.customer() + "/services", """
                {"kind":"server","name":"sklep-1","contract":"oktawave-pl","endsOn":"2029-06-01",
                 "monthlyNet":{"amount":"100.00","currency":"PLN"}}
                """)
                .at("/reference");
    }

    static String[] numbered(String what, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(it -> what + " " + it).toArray(String[]::new);
    }

    /** Has the price of a plan told and orders exactly that. */
    void orders(String plan, String line) {
        telling.line("* " + line);
        var path = "/customers/" + home.customer() + "/subscription";
        var price = home.owner().post(path, "{\"plan\":\"%s\",\"servers\":[\"%s\"]}".formatted(plan, shop));
        assertThat(price.status()).as("%s", price).isEqualTo(201);
        telling.line("  %s a month with VAT; for the rest of this month %s without"
                .formatted(price.at("/gross"), price.at("/firstPart/net")));
        var ordered = home.owner().post(path + "/order", """
                {"offer":"%s","amount":"%s","currency":"PLN"}
                """.formatted(price.at("/offer"), price.at("/gross")));
        assertThat(ordered.status()).as("%s", ordered).isEqualTo(200);
    }

    /** One message with these actions, each answered in time and done where a unit pays for it. */
    void asksFor(String... actions) {
        var list = Stream.of(actions).map(it -> "\"" + it + "\"").collect(Collectors.joining(","));
        var opened = home.owner().post("/tickets", """
                {"service":"%s","kind":"change","subject":"Please","body":"As agreed.","actions":[%s]}
                """.formatted(shop, list));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        ticket = "/tickets/" + opened.at("/reference");
        server.passTo(server.now().plusSeconds(3600));
        technician.post(ticket + "/messages", "{\"body\":\"We are on it.\"}");
        var paid = new ArrayList<String>();
        for (var it : technician.get(ticket + "/actions").json().path("items")) {
            paid.add(it.path("paidBy").asString());
            if (paid.getLast().equals("unit")) {
                technician.post(ticket + "/actions/" + paid.size() + "/outcome", "{\"result\":\"done\"}");
            }
        }
        var clock = technician.get(ticket).json().path("clocks").get(0);
        var quota = home.owner().get("/customers/" + home.customer() + "/quota");
        telling.line("* %d actions in one message: %d by unit, %d by quote; answered in time: %s; %s of %s units left"
                .formatted(
                        actions.length,
                        count(paid, "unit"),
                        count(paid, "quote"),
                        clock.path("state").asString(),
                        quota.at("/remaining"),
                        quota.at("/limit")));
    }

    private static long count(List<String> all, String one) {
        return all.stream().filter(one::equals).count();
    }

    /** What is over the quota: quoted, accepted, done. */
    void pays(String line, String net, String gross) {
        telling.line("* " + line);
        command(technician, "/quote", "{\"lines\":[{\"text\":\"Move mailbox 8\",\"net\":\"%s\"}]}".formatted(net));
        command(home.owner(), "/quote/acceptance", "{\"amount\":\"%s\",\"currency\":\"PLN\"}".formatted(gross));
        command(technician, "/work", "{\"report\":\"Moved.\",\"result\":\"done\"}");
        papers();
    }

    private void command(Someone who, String rest, String body) {
        var done = who.postIfMatch(ticket + rest, who.get(ticket).etag(), body);
        assertThat(done.status()).as("%s", done).isLessThan(300);
    }

    /** An outage, found the day after and approved by a second supervisor. */
    void breaks(String from, String to, String line) {
        telling.line("* " + line);
        server.passTo(Instant.parse(to).plusSeconds(3600));
        var proposed = first.post("/services/" + shop + "/outages", """
                {"from":"%s","to":"%s","reason":"A switch failed."}
                """.formatted(from, to));
        assertThat(proposed.status()).as("%s", proposed).isEqualTo(201);
        var approved = second.post("/proposals/" + proposed.at("/proposal") + "/approval", "{}");
        assertThat(approved.status()).as("%s", approved).isEqualTo(200);
    }

    /** Drafts, then invoices; everything is paid the same day. */
    void bill(YearMonth month) {
        telling.line("");
        telling.line("== " + month);
        var uptime = home.owner().get("/services/" + shop + "/uptime?month=" + month);
        telling.line("%s seconds, %s down: %s %%"
                .formatted(uptime.at("/totalSeconds"), uptime.at("/downSeconds"), uptime.at("/percent")));
        var run = billing.post("/runs", "{\"contract\":\"oktawave-pl\",\"month\":\"%s\"}".formatted(month));
        assertThat(run.status()).as("%s", run).isEqualTo(200);
        server.passTo(server.now());
        var issued = billing.post("/runs/" + run.at("/id") + "/issue", "");
        assertThat(issued.status()).as("%s", issued).isEqualTo(200);
        server.passTo(server.now());
        assertThat(billing.get("/runs/" + run.at("/id")).at("/flaws")).isEqualTo("0");
        runs++;
        papers();
    }

    /** Every paper that is new since the last look, the oldest first; invoices are paid. */
    private void papers() {
        var fresh = new ArrayList<JsonNode>();
        for (var it : home.owner().get("/invoices").json().path("items")) {
            if (seen.add(it.path("number").asString())) {
                fresh.addFirst(it);
            }
        }
        fresh.forEach(this::paper);
    }

    private void paper(JsonNode paper) {
        var number = paper.path("number").asString();
        var request = home.owner().request("/invoices/" + number + "/text");
        telling.line("");
        telling.line(Someone.send(request.header("Accept-Language", "en").GET())
                .text()
                .strip());
        if (paper.path("kind").asString().equals("invoice")) {
            var open = home.owner().get("/invoices/" + number).at("/open");
            if (open.equals("0.00")) {
                return;
            }
            var paid = billing.post(
                    "/invoices/" + number + "/payments", "{\"amount\":\"%s\",\"currency\":\"PLN\"}".formatted(open));
            assertThat(paid.status()).as("%s", paid).isLessThan(300);
        }
    }

    /** What is in hand, as the customer sees it. */
    void credit(String line) {
        var credit = home.owner().get("/customers/" + home.customer() + "/credit");
        assertThat(credit.status()).as("%s", credit).isEqualTo(200);
        var amounts = credit.json()
                .path("items")
                .valueStream()
                .map(it ->
                        it.path("amount").asString() + " " + it.path("currency").asString())
                .toList();
        telling.line("");
        telling.line("* " + line + " " + amounts);
    }

    int runs() {
        return runs;
    }

    String told() {
        return telling.told();
    }
}
