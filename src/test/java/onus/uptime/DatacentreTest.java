package onus.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.StaffRole;
import onus.platform.References;
import onus.platform.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A datacentre goes dark, and with it a service of each of very many customers: {@code -Donus.troubled=50000} for the full size, by default one that a check
 * has time for. What it took is printed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatacentreTest {

    private static final int CUSTOMERS = Integer.getInteger("onus.troubled", 100);
    private static final int IN_A_REQUEST = 5_000;

    private final TestServer server = TestServer.apart();
    private final JdbcClient rows = server.database().asSuperuser();

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void everyCustomerOfADarkDatacentreIsToldOnceThatItBeganAndOnceWhatItWas() {
        populate();
        var services = services();
        var technician = server.staff(StaffRole.TECHNICIAN);
        var started = System.nanoTime();
        var known = technician.post(
                "/known-incidents", "{\"title\":\"Power cut in RBX2\",\"words\":\"The power is out in one hall.\"}");
        for (var i = 0; i < services.size(); i += IN_A_REQUEST) {
            extend(technician, known.at("/id"), services.subList(i, Math.min(services.size(), i + IN_A_REQUEST)));
        }
        var declared = System.nanoTime();
        server.passTo(server.now());
        var told = System.nanoTime();
        assertThat(notices("begun")).isEqualTo(CUSTOMERS);
        var settled = technician.postIfMatch(
                "/known-incidents/" + known.at("/id") + "/finding",
                known.etag(),
                "{\"fault\":\"provider\",\"report\":\"A transformer burnt.\"}");
        assertThat(settled.status()).as("%s", settled).isEqualTo(200);
        server.passTo(server.now());
        var ended = System.nanoTime();
        assertThat(notices("over")).isEqualTo(CUSTOMERS);
        assertThat(technician.get("/known-incidents/" + known.at("/id")).at("/reach/ended"))
                .isEqualTo(Integer.toString(CUSTOMERS));
        assertThat(rows.sql("select count(*) from platform.parked_task")
                        .query(Long.class)
                        .single())
                .isZero();
        System.out.printf(
                Locale.ROOT,
                "%,d customers: declared in %.1f s, told in %.1f s, settled and told in %.1f s by one worker%n",
                CUSTOMERS,
                seconds(started, declared),
                seconds(declared, told),
                seconds(told, ended));
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static void extend(Someone technician, String known, List<String> services) {
        var names = services.stream().map(it -> "\"" + it + "\"").collect(Collectors.joining(","));
        var answer = technician.post("/known-incidents/" + known + "/services", "{\"services\":[" + names + "]}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    private long notices(String occurrence) {
        return rows.sql("""
                select count(*) from channel.notice where kind = 'known-incident' and occurrence = :occurrence and sent_at is not null
                """).param("occurrence", occurrence).query(Long.class).single();
    }

    private List<String> services() {
        return rows.sql("select reference from customer.service order by reference")
                .query(String.class)
                .list();
    }

    /** Customers with a service and an owner each, put in place in one go. */
    private void populate() {
        new Populace(CUSTOMERS).settle(rows);
        var references = server.bean(References.class);
        var transactions = server.bean(Transactions.class);
        var accounts = rows.sql("select account_id from customer.customer")
                .query(UUID.class)
                .list();
        transactions.central(() -> accounts.forEach(
                it -> transactions.inAccount(it, () -> references.register(References.Kind.SERVICE, it, it))));
        rows.sql("""
                update customer.service s set reference = r.reference from platform.reference r
                where r.account_id = s.account_id and r.kind = 'SERVICE'
                """).update();
    }
}
