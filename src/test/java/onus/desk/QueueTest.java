package onus.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onus.api.Answer;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.api.ticket.Walk;
import onus.incident.Key;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.StaffRole;
import onus.platform.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueTest {

    private final TestServer server = TestServer.running();
    private final Household home = Household.in(server, "ovh-fr");
    private final Someone technician = server.staff(StaffRole.TECHNICIAN);
    private final Someone agent = server.staff(StaffRole.AGENT);

    @Test
    void theQueueIsWhatComputingItAgainWouldGive() {
        var walks = List.of(
                new Walk(home.diagnosis()),
                new Walk(home.opened("question", ",\"topic\":\"technical\"")),
                Walk.diagnosing(home, technician),
                Walk.diagnosing(home, technician),
                Walk.diagnosing(home, technician));
        walks.get(1).by(agent, "/conversion", "", "announced");
        later();
        walks.get(3).by(technician, "/finding", Walk.FINDING.formatted("quote"), "quote-due");
        walks.get(3).by(technician, "/quote", "{\"lines\":[{\"text\":\"Work\",\"net\":\"9.00\"}]}", "quoted");
        walks.get(4).by(technician, "/finding", Walk.FINDING.formatted("solved"), "settled");
        later();
        home.owner().post(walks.get(0).path("/messages"), "{\"body\":\"Why so much?\"}");
        walks.get(4).by(home.owner(), "/objection", "{\"reason\":\"Not ours.\"}", "settled");

        var rows = rows();

        assertThat(rows).extracting(QueueRow::state).contains("announced", "diagnosing", "quoted", "settled");
        assertThat(rows).hasSize(5).allSatisfy(row -> assertThat(row).isEqualTo(again(row)));
    }

    @Test
    void aQuestionAboutAPriceIsTheDesksTurnUntilItIsAnswered() {
        var ticket = new Walk(home.diagnosis());
        assertThat(rows().getFirst().turn()).isEqualTo(Turn.CUSTOMER);
        later();
        home.owner().post(ticket.path("/messages"), "{\"body\":\"Why so much?\"}");
        var asked = server.now();
        later();
        home.owner().post(ticket.path("/messages"), "{\"body\":\"Hello?\"}");
        assertThat(rows().getFirst().turn()).isEqualTo(Turn.DESK);
        assertThat(rows().getFirst().since()).isEqualTo(asked);
        later();
        agent.post(ticket.path("/messages"), "{\"body\":\"It is what the contract says.\"}");
        assertThat(rows().getFirst().turn()).isEqualTo(Turn.CUSTOMER);
        agent.post(ticket.path("/notes"), "{\"body\":\"Friendly customer.\"}");
        assertThat(rows().getFirst()).isEqualTo(again(rows().getFirst()));
    }

    @Test
    void theDeskFindsATicketByTheBeginningsOfItsWordsAndAContactOnlyTheirOwn() {
        var ticket = new Walk(home.diagnosis());
        var other = Household.in(server, "ovh-fr");
        other.diagnosis();
        var name = home.owner().get("/customers/" + home.customer()).at("/name");
        var word = name.substring(name.lastIndexOf(' ') + 1).substring(0, 8);

        assertThat(references(agent.get("/tickets?q=site+" + word))).containsExactly(ticket.at("/reference"));
        assertThat(references(agent.get("/tickets?customer=" + home.customer())))
                .containsExactly(ticket.at("/reference"));
        assertThat(references(home.owner().get("/tickets"))).containsExactly(ticket.at("/reference"));
        assertThat(references(other.owner().get("/tickets?q=" + word))).isEmpty();
        assertThat(references(home.owner().get("/tickets?state=ordered,working")))
                .isEmpty();
        assertThat(references(home.owner().get("/tickets?state=announced&kind=diagnosis&queue=customer")))
                .hasSize(1);
        assertThat(home.owner().get("/tickets?kind=opinion").status()).isEqualTo(422);
        assertThat(home.owner().get("/tickets?customer=" + other.customer()).status())
                .isEqualTo(422);
    }

    /** Text parsers read a minus before a digit as a sign, an E between digits as a power, and dotted names as one word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "T-12345-67890",
                "T-1E5AB-3E4CD",
                "web-01.shop.example",
                "/var/log/php-8.3.log",
                "-5e3 in anna@shop.example",
                "żółw_2 déjà"
            })
    void whatStandsInATicketFindsItHoweverItIsWritten(String written) {
        var ticket = home.owner().post("/tickets", """
                {"service":"%s","kind":"question","topic":"technical","subject":"%s","body":"?"}
                """.formatted(home.service(), written));
        assertThat(references(home.owner().get("/tickets?q=" + URLEncoder.encode(written, UTF_8))))
                .containsExactly(ticket.at("/reference"));
    }

    @Test
    void everyTicketStandsOnOnePage() {
        for (int i = 0; i < 5; i++) {
            home.diagnosis();
            later();
        }
        var seen = new ArrayList<String>();
        var path = "/tickets?limit=2";
        while (!path.isEmpty()) {
            var page = home.owner().get(path);
            seen.addAll(references(page));
            path = next(page);
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void customersAreListedByName() {
        var first = Household.in(server, "ovh-fr", "Aaron " + UUID.randomUUID(), false);
        var second = Household.in(server, "ovh-cz", "Aaron " + UUID.randomUUID(), true);
        var found = agent.get("/customers?q=aaron").json().path("items");
        assertThat(found.valueStream().map(it -> it.path("reference").asString()))
                .contains(first.customer(), second.customer());
        assertThat(found.valueStream().map(it -> it.path("name").asString())).isSorted();
        assertThat(found.valueStream().map(it -> it.path("standing").asString()))
                .containsOnly("full");
        assertThat(home.owner().get("/customers").status()).isEqualTo(403);
    }

    @Test
    void atTheDeskOfOneMarketTheOthersAreNotThere() {
        home.diagnosis();
        var staff = new Caller.Staff(UUID.randomUUID(), Set.of(StaffRole.AGENT), Set.of("PL"));
        var queue = server.bean(Queue.class);
        assertThat(queue.page(staff, Queue.Wanted.ALL, Optional.empty(), 100))
                .extracting(QueueRow::market)
                .doesNotContain("FR");
        assertThat(server.bean(Lookups.class).customer(staff, home.customer())).isEmpty();
    }

    private void later() {
        server.moveTo(server.now().plus(Duration.ofMinutes(5)));
    }

    private List<QueueRow> rows() {
        var reader = new Caller.Contact(UUID.randomUUID(), home.account(), ContactRole.OWNER);
        return server.bean(Queue.class).page(reader, Queue.Wanted.ALL, Optional.empty(), 100);
    }

    private QueueRow again(QueueRow row) {
        return server.bean(Transactions.class)
                .inAccount(
                        home.account(), () -> server.bean(Projecting.class).row(new Key(row.account(), row.ticket())));
    }

    private static List<String> references(Answer list) {
        assertThat(list.status()).as("%s", list).isEqualTo(200);
        return list.json()
                .path("items")
                .valueStream()
                .map(it -> it.path("reference").asString())
                .toList();
    }

    private static String next(Answer page) {
        var link = page.header("Link");
        return link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
    }
}
