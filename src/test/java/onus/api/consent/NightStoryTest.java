package onus.api.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import onus.api.Accounts;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.ContactRole;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rescue mode at three in the morning without consent, with notice; next morning a restore that needs the owner, who revokes half-way. */
class NightStoryTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.apart();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theNightNeedsNoConsentAndTheMorningNeedsTheOwner() {
        var home = Household.in(server, "ovh-fr");
        var owner = home.owner();
        var delegate = server.contact(home.account(), ContactRole.DELEGATE);
        var technician = server.staff(StaffRole.TECHNICIAN);
        var ticket = ticketAbout(machine(home), owner);

        server.passTo(Instant.parse("2026-11-03T02:00:00Z")); // three in the morning in Paris
        var rescue = rescued(technician, ticket);
        server.passTo(Instant.parse("2026-11-03T02:10:00Z"));
        assertThat(letters(home))
                .anyMatch(it -> it.startsWith("[" + ticket) && it.contains("Done at once, without asking first"));
        assertThat(inForce(technician)).contains(rescue.id());
        rescue.by(
                technician,
                "/report",
                "{\"report\":\"The server runs in rescue mode; nothing is written any more.\"}",
                "ended");

        server.passTo(Instant.parse("2026-11-03T08:00:00Z"));
        var restore = Touching.asked(technician, ticket, Touching.wish("restore-data", "server"));
        assertThat(restore.at("/right")).isEqualTo("needs-authorisation");
        assertThat(restore.at("/state")).isEqualTo("waiting");
        assertThat(restore.at("/text")).contains("restoring data", "at the latest 72 hours from now", "revoke");
        restore.refused(technician, "/execution", "", "authorisation-missing");
        restore.refused(delegate, "/authorisation", "{}", "wrong-grantor");

        restore.read(owner).by(owner, "/authorisation", """
                {"prohibited":[{"kind":"file","name":"/home/private"}]}
                """, "ready");
        assertThat(restore.at("/authorisation/text")).contains("To be left alone: file or folder /home/private");
        restore.by(technician, "/execution", "", "running");

        server.passTo(Instant.parse("2026-11-03T09:00:00Z"));
        restore.by(owner, "/revocation", "", "stopping");
        assertThat(restore.at("/course/stopAt")).isEqualTo("2026-11-03T09:00:00Z");
        restore.by(
                technician,
                "/report",
                "{\"report\":\"Half of the tables are back; stopped after the users.\"}",
                "ended");

        rescue.by(technician, "/lifting", "", "lifted");
        assertThat(inForce(technician)).doesNotContain(rescue.id());
        told(home, rescue, restore);
    }

    private static Touching rescued(Someone technician, String ticket) {
        var rescue = Touching.asked(technician, ticket, """
                {"action":"rescue-mode","object":{"kind":"server"},"reason":"Somebody deletes the tables one by one.",
                 "danger":"spreading-damage"}
                """);
        assertThat(rescue.at("/right")).isEqualTo("allowed-with-notice");
        assertThat(rescue.at("/because/0/clause")).isEqualTo("authorisation.emergencies");
        return rescue.by(technician, "/execution", "", "running");
    }

    private static void told(Household home, Touching rescue, Touching restore) {
        var touches = home.owner()
                .get("/customers/" + home.customer() + "/touches")
                .json()
                .path("items");
        assertThat(touches.size()).isEqualTo(2);
        assertThat(touches.at("/0/intervention").asString()).isEqualTo(restore.id());
        assertThat(touches.at("/0/authorisation").asString()).startsWith("A-");
        assertThat(touches.at("/0/stopAt").asString()).isEqualTo("2026-11-03T09:00:00Z");
        assertThat(touches.at("/1/intervention").asString()).isEqualTo(rescue.id());
        assertThat(touches.at("/1/right").asString()).isEqualTo("allowed-with-notice");
        assertThat(touches.at("/1/liftedAt").asString()).isEqualTo("2026-11-03T09:00:00Z");
    }

    private static String machine(Household home) {
        return server.staff(StaffRole.AGENT)
                .post("/customers/" + home.customer() + "/services", """
                        {"kind":"server","name":"db1.dupont.example","contract":"ovh-fr","endsOn":"2027-06-01",
                         "monthlyNet":{"amount":"50.00","currency":"EUR"}}
                        """)
                .at("/reference");
    }

    private static String ticketAbout(String service, Someone owner) {
        return owner.post("/tickets", """
                {"service":"%s","kind":"fault-claim","subject":"The shop is emptying","body":"Orders disappear."}
                """.formatted(service)).at("/reference");
    }

    private static List<String> letters(Household home) {
        return server.database()
                .asSuperuser()
                .sql("select subject from channel.notice where account_id = :account")
                .param(
                        "account",
                        server.bean(Accounts.class).account(home.customer()).orElseThrow())
                .query(String.class)
                .list();
    }

    private static String inForce(Someone technician) {
        return technician.get("/suspensions").text();
    }
}
