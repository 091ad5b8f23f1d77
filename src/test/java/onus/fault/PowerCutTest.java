package onus.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import onus.OnusApplication;
import onus.api.Answer;
import onus.api.Someone;
import onus.billing.InvoiceHeads;
import onus.customer.CustomerHeads;
import onus.customer.NewCustomer;
import onus.customer.Registering;
import onus.customer.ServiceDraft;
import onus.customer.ServiceKind;
import onus.journal.JournalVerification;
import onus.journal.SealingKey;
import onus.journal.Verification;
import onus.people.ContactRole;
import onus.people.Enrolling;
import onus.people.Invitation;
import onus.people.Place;
import onus.people.Scope;
import onus.people.Tokens;
import onus.platform.OwnerDatabase;
import onus.reason.Language;
import onus.ticket.TicketHeads;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Server and database are killed during a run of orders: nothing acknowledged is lost, nothing is ordered twice, the journal verifies. */
class PowerCutTest {

    private static final int CLIENTS = 4;
    private static final int ORDERS_BEFORE_THE_CUT = 40;

    private record Prepared(String service, String token) {}

    /** An order somebody sent, under a key of its own; acknowledged or not. */
    private record Sent(String ticket, String etag, String key) {}

    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final Map<String, Sent> acknowledged = new ConcurrentHashMap<>();

    @Test
    void nothingAcknowledgedIsLostAndNothingIsOrderedTwice(@TempDir Path folder) throws InterruptedException {
        var data = folder.resolve("data");
        var prepared = prepare(data);
        var server = ServerProcess.start(data);
        orderUntilTheCut(server, prepared);

        var again = ServerProcess.start(data);
        var owner = new Someone(again.address(), null, prepared.token());
        sent.values()
                .forEach(it ->
                        assertThat(order(owner, it).status()).as(it.ticket()).isBetween(200, 299));
        for (var order : acknowledged.values()) {
            assertThat(owner.get("/tickets/" + order.ticket()).at("/state")).isEqualTo("ordered");
        }
        again.stop();

        try (var database = OwnerDatabase.open(data, Map.of())) {
            var rows = JdbcClient.create(database.connections());
            assertThat(count(rows, "select count(*) from offer.answer where kind = 'ordered'"))
                    .isEqualTo(count(rows, "select count(*) from incident.incident where state = 'ordered'"))
                    .isGreaterThanOrEqualTo(acknowledged.size());
            var heads = List.of(TicketHeads.KEPT, CustomerHeads.KEPT, InvoiceHeads.KEPT);
            var key = SealingKey.in(data.resolve("journal.key"));
            assertThat(new JournalVerification(database.connections(), key, heads).verify())
                    .isInstanceOf(Verification.Whole.class);
        }
    }

    private static long count(JdbcClient rows, String query) {
        return rows.sql(query).query(Long.class).single();
    }

    private void orderUntilTheCut(ServerProcess server, Prepared prepared) throws InterruptedException {
        var enough = new CountDownLatch(ORDERS_BEFORE_THE_CUT);
        var clients = new ArrayList<Thread>();
        for (var i = 0; i < CLIENTS; i++) {
            var owner = new Someone(server.address(), null, prepared.token());
            clients.add(Thread.ofVirtual().start(() -> orderOnAndOn(owner, prepared, enough)));
        }
        enough.await();
        server.cutPower();
        for (var client : clients) {
            client.join();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ORDERS_BEFORE_THE_CUT);
    }

    /** Reports and orders until the server is gone. */
    private void orderOnAndOn(Someone owner, Prepared prepared, CountDownLatch done) {
        try {
            while (true) {
                var ticket = owner.post("/tickets", """
                        {"service": "%s", "kind": "diagnosis", "subject": "Down", "body": "Again."}
                        """.formatted(prepared.service()));
                var order = new Sent(
                        ticket.at("/reference"),
                        ticket.etag(),
                        UUID.randomUUID().toString());
                sent.put(order.ticket(), order);
                if (order(owner, order).status() < 300) {
                    acknowledged.put(order.ticket(), order);
                    done.countDown();
                }
            }
        } catch (UncheckedIOException _) {
            // the power is cut
        }
    }

    private static Answer order(Someone owner, Sent order) {
        return owner.post(
                "/tickets/" + order.ticket() + "/order",
                "{\"amount\": \"24.00\", \"currency\": \"EUR\", \"authorises\": \"look\"}",
                "If-Match",
                order.etag(),
                "Idempotency-Key",
                order.key());
    }

    /** A customer with a service and an owner who holds a token, made while nobody else has the database. */
    private static Prepared prepare(Path data) {
        try (var installation = SpringApplication.run(
                OnusApplication.class, "--server.port=0", "--onus.data=" + data, "--onus.scheduler=stepped")) {
            var registering = installation.getBean(Registering.class);
            var now = Instant.now();
            var customer = registering.customer(
                    new NewCustomer("Atelier", false, "FR", null, "Rue 1", "FR", Language.FR), now);
            var price = Money.of(CurrencyUnit.EUR, new BigDecimal("5.00"));
            var service = registering.service(
                    customer.account(),
                    new ServiceDraft(ServiceKind.SITE, "site", "ovh-fr", LocalDate.of(2040, 1, 1), price),
                    now);
            var place = new Place.AtCustomer(customer.account(), ContactRole.OWNER);
            var person = installation
                    .getBean(Enrolling.class)
                    .enrol(new Invitation("o@example.org", "O", Language.FR, ZoneId.of("Europe/Paris"), place));
            var issued = installation
                    .getBean(Tokens.class)
                    .issue(person.id(), customer.account(), Tokens.Wish.api(Scope.WRITE));
            return new Prepared(service.reference(), issued.secret().text());
        }
    }
}
