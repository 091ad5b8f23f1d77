package onus.uptime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.StaffRole;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer in Poland whose server is covered by a plan since long, and a monitor that watches it. */
public record Watched(TestServer server, Household home, Someone monitor, String source) {

    private static final Instant SINCE = Instant.parse("2026-01-02T09:00:00Z");

    public static Watched under(TestServer server, String plan) {
        var home = Household.in(server, "oktawave-pl");
        covered(server, home, plan);
        return watching(server, home);
    }

    /** A customer without a plan, watched all the same. */
    public static Watched uncovered(TestServer server) {
        return watching(server, Household.in(server, "oktawave-pl"));
    }

    private static Watched watching(TestServer server, Household home) {
        var name = "prometheus-" + UUID.randomUUID();
        var made = server.staff(StaffRole.SUPERVISOR)
                .post("/monitoring/sources", "{\"name\":\"" + name + "\",\"format\":\"alertmanager\"}");
        if (made.status() != 201) {
            throw new AssertionError(made);
        }
        return new Watched(server, home, new Someone(server.address(), null, made.at("/token")), made.at("/source/id"));
    }

    /** One alert of this customer's server, as Alertmanager sends it. */
    public String alert(String fingerprint, String startsAt, String endsAt) {
        return alert(home.service(), fingerprint, startsAt, endsAt);
    }

    /** One alert that names a server. */
    public static String alert(String server, String fingerprint, String startsAt, String endsAt) {
        return """
                {"status":"%s","labels":{"alertname":"Down","server_id":"%s"},"annotations":{"summary":"db1 is down"},
                 "startsAt":"%s","endsAt":"%s","fingerprint":"%s"}
                """.formatted(
                        endsAt.isEmpty() ? "firing" : "resolved",
                        server,
                        startsAt,
                        endsAt.isEmpty() ? "0001-01-01T00:00:00Z" : endsAt,
                        fingerprint);
    }

    /** Sends alerts and lets everything be worked off that follows. */
    public void sends(String... alerts) {
        var sent = monitor.postWithoutKey("/alerts/alertmanager", message(alerts));
        if (sent.status() != 202) {
            throw new AssertionError(sent);
        }
        server.passTo(server.now());
    }

    public static String message(String... alerts) {
        return "{\"version\":\"4\",\"receiver\":\"onus\",\"truncatedAlerts\":0,\"alerts\":[" + String.join(",", alerts)
                + "]}";
    }

    private static void covered(TestServer server, Household home, String plan) {
        var rows = server.database().asSuperuser();
        var account = home.account();
        var service = rows.sql("select service_id from customer.service where account_id = :account")
                .param("account", account)
                .query(UUID.class)
                .single();
        insert(rows, account, """
                insert into plan.subscription (account_id, contract, created_at, head_seq, head_hash)
                values (:account, 'oktawave-pl', :at, 0, decode(repeat('00', 32), 'hex'))
                """);
        insert(rows, account, """
                insert into journal.verdict (account_id, verdict_id, thing_kind, thing_id, question, contract, version, rules, facts, answer, because, at)
                values (:account, :account, 'subscription', :account, 'plan-fee', 'oktawave-pl', '2015-01-01', '1', '{}', '{}', '[]', :at)
                """);
        rows.sql("""
                insert into plan.step (account_id, step_id, plan, at, on_day, verdict_id, made_by, made_at)
                values (:account, :account, :plan, :at, :day, :account, :account, :at)
                """)
                .param("account", account)
                .param("plan", plan)
                .param("at", Columns.at(SINCE))
                .param("day", LocalDate.of(2026, 1, 2))
                .update();
        rows.sql("""
                insert into plan.cover (account_id, cover_id, service_id, since, from_on, made_by)
                values (:account, :account, :service, :at, :day, :account)
                """)
                .param("account", account)
                .param("service", service)
                .param("at", Columns.at(SINCE))
                .param("day", LocalDate.of(2026, 1, 2))
                .update();
    }

    private static void insert(JdbcClient rows, UUID account, String statement) {
        rows.sql(statement)
                .param("account", account)
                .param("at", Columns.at(SINCE))
                .update();
    }
}
