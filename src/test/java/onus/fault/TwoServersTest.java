package onus.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import onus.OnusApplication;
import onus.api.Answer;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.api.ticket.Walk;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Two whole servers work on one database: what both do at once is done once, and nothing is missing between them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoServersTest {

    private static final int INCIDENTS = 12;

    private final TestServer first = TestServer.apart();
    private final ConfigurableApplicationContext second = beside(first);

    @AfterAll
    void close() {
        second.close();
        first.close();
    }

    @Test
    void invoicesThatBothIssueAtOnceHaveNumbersWithoutAGapAndWithoutADouble() throws Exception {
        var technician = first.staff(StaffRole.TECHNICIAN);
        var home = Household.in(first, "ovh-fr");
        var walks = IntStream.range(0, INCIDENTS)
                .mapToObj(_ -> Walk.diagnosing(home, technician))
                .toList();

        var answers = atOnce(IntStream.range(0, INCIDENTS)
                .<Callable<Answer>>mapToObj(it -> () -> found(at(it, technician), walks.get(it)))
                .toList());

        assertThat(answers)
                .allSatisfy(it -> assertThat(it.status()).as("%s", it).isEqualTo(200));
        assertThat(numbers(home))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, INCIDENTS)
                        .mapToObj("FR-2026-%06d"::formatted)
                        .toList());
        assertThat(home.rows("billing.charge", "true")).isEqualTo(INCIDENTS);
    }

    @Test
    void anOrderSentToBothAtOnceUnderOneKeyIsOrderedOnce() throws Exception {
        var home = Household.in(first, "ovh-fr");
        var ticket = new Walk(home.diagnosis());
        var key = UUID.randomUUID().toString();

        var answers = atOnce(IntStream.range(0, 6)
                .<Callable<Answer>>mapToObj(it -> () -> at(it, home.owner())
                        .post(
                                ticket.path("/order"),
                                "{\"amount\":\"24.00\",\"currency\":\"EUR\"}",
                                "If-Match",
                                ticket.etag(),
                                "Idempotency-Key",
                                key))
                .toList());

        assertThat(answers).extracting(Answer::status).contains(200).isSubsetOf(200, 409);
        assertThat(home.rows("offer.answer", "kind = 'ordered'")).isEqualTo(1);
    }

    private static Answer found(Someone technician, Walk walk) {
        return technician.postIfMatch(walk.path("/finding"), walk.etag(), Walk.FINDING.formatted("solved"));
    }

    /** The same person at one server or the other, by turns. */
    private Someone at(int turn, Someone who) {
        var port = ((WebServerApplicationContext) second).getWebServer().getPort();
        var address = turn % 2 == 0 ? first.address() : URI.create("http://localhost:" + port);
        return new Someone(address, who.person(), who.token());
    }

    private List<String> numbers(Household home) {
        return first.database()
                .asSuperuser()
                .sql("select number from billing.invoice where account_id = :account order by number")
                .param("account", home.account())
                .query(String.class)
                .list();
    }

    private static List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static ConfigurableApplicationContext beside(TestServer first) {
        var settings = new ArrayList<String>();
        first.database().settings().forEach((name, value) -> settings.add("--" + name + "=" + value));
        settings.add("--server.port=0");
        settings.add("--onus.data=" + TestServer.DATA);
        settings.add("--onus.scheduler=stepped");
        settings.add("--onus.history-start=" + TestServer.START);
        settings.add("--onus.api.requests-per-minute=100000");
        settings.add("--logging.level.root=warn");
        return SpringApplication.run(OnusApplication.class, settings.toArray(String[]::new));
    }
}
