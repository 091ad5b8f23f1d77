package onus.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.StaffRole;
import onus.uptime.Watched;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server fails at three in the morning, and the paging service of the provider is down too, at first. */
class PagingTest {

    private static final Instant NIGHT = Instant.parse("2026-11-04T02:00:00Z");
    private static final Pager SERVICE = new Pager();

    private static TestServer server;

    @BeforeAll
    static void open() {
        SERVICE.open();
        server = TestServer.with(
                "--onus.paging.url=" + SERVICE.address(),
                "--onus.paging.secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    @AfterAll
    static void close() {
        server.close();
        SERVICE.close();
    }

    @Test
    void aCallIsPagedUntilItIsTakenThenNoMoreAndNobodyIsWokenForWhatIsAnswered() {
        var home = Watched.under(server, "Platinum").home();
        var first = server.staff(StaffRole.TECHNICIAN);
        onDuty(first);
        server.passTo(NIGHT);

        SERVICE.answers(503);
        var ticket = "/tickets/" + home.opened("failure", "").at("/reference");
        server.passTo(NIGHT);
        assertThat(SERVICE.pages()).hasSize(1);

        SERVICE.answers(204);
        server.passTo(NIGHT.plusSeconds(10));
        server.passTo(NIGHT.plus(Duration.ofMinutes(4)));
        assertThat(SERVICE.pages())
                .as("told again after ten seconds, under the same id, and never after it was taken")
                .hasSize(2)
                .extracting(Page::id)
                .containsOnly(SERVICE.pages().getFirst().id());
        assertThat(SERVICE.pages().getLast().body())
                .contains("\"type\":\"duty.call\"")
                .contains("\"attempt\":1")
                .contains("\"deadline\":\"2026-11-04T02:30:00Z\"")
                .contains(first.person().email())
                .contains("/desk" + ticket);
        assertThat(SERVICE.pages().getLast().signature())
                .startsWith("v1,")
                .isNotEqualTo(SERVICE.pages().getFirst().signature());

        SERVICE.answers(503);
        server.passTo(NIGHT.plus(Duration.ofMinutes(5)));
        assertThat(SERVICE.pages()).as("the second call").hasSize(3);
        first.post(ticket + "/acknowledgement", "");
        server.passTo(NIGHT.plus(Duration.ofMinutes(29)));
        assertThat(SERVICE.pages()).as("it was answered before the retry").hasSize(3);
    }

    private static void onDuty(Someone who) {
        var entered = server.staff(StaffRole.SUPERVISOR)
                .post("/duty", """
                {"line":"technicians","person":"%s","from":"2026-11-04T01:00:00Z","to":"2026-11-04T06:00:00Z"}
                """.formatted(who.person().id()));
        assertThat(entered.status()).as("%s", entered).isEqualTo(201);
    }

    /** What the service was told. */
    private record Page(String id, String signature, String body) {}

    /** A paging service that can be broken. */
    private static final class Pager {
        private final List<Page> pages = new CopyOnWriteArrayList<>();
        private volatile int status = 204;
        private HttpServer http;

        void open() {
            try {
                http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            http.createContext("/page", this::take);
            http.start();
        }

        String address() {
            return "http://localhost:" + http.getAddress().getPort() + "/page";
        }

        void answers(int code) {
            status = code;
        }

        List<Page> pages() {
            return pages;
        }

        private void take(HttpExchange exchange) throws IOException {
            try (exchange) {
                var headers = exchange.getRequestHeaders();
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                pages.add(new Page(headers.getFirst("webhook-id"), headers.getFirst("webhook-signature"), body));
                exchange.sendResponseHeaders(status, -1);
            }
        }

        void close() {
            http.stop(0);
        }
    }
}
