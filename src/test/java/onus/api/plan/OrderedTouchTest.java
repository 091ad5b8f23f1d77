package onus.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import onus.api.Answer;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a change orders is done by a touch under its own right. */
class OrderedTouchTest {

    private final TestServer server = TestServer.running();

    private Shop shop;
    private Someone technician;

    @BeforeEach
    void aShopWithGold() {
        shop = Shop.in(server);
        shop.with("Gold", shop.server());
        technician = server.staff(StaffRole.TECHNICIAN);
    }

    private String ordered(String action) {
        var opened = shop.owner().post("/tickets", """
                {"service":"%s","kind":"change","subject":"Please","body":"As agreed.","actions":[%s]}
                """.formatted(shop.server(), action));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        return "/tickets/" + opened.at("/reference");
    }

    private String restore() {
        return ordered("{\"text\":\"Restore Monday's database\",\"scope\":\"backup\"}");
    }

    private Answer outcome(String ticket, String outcome) {
        return technician.post(ticket + "/actions/1/outcome", outcome);
    }

    private String state(String ticket) {
        return shop.owner().get(ticket + "/actions").at("/items/0/state");
    }

    private Answer touches() {
        return shop.owner().get(shop.path("/touches"));
    }

    private int rows(String where) {
        return shop.home().rows("consent.intervention", where);
    }

    @Test
    void aRestoreWaitsForItsOwnerWhoIsAskedOnceAndIsThenBegunDoneAndRecorded() {
        var ticket = restore();
        for (var outcome : new String[] {"begun", "done", "begun"}) {
            var refused = outcome(ticket, "{\"result\":\"%s\"}".formatted(outcome));
            assertThat(refused.status()).as("%s", refused).isEqualTo(409);
            assertThat(refused.at("/code")).isEqualTo("authorisation-missing");
            assertThat(refused.text()).contains("authorisation.grantors", "owner");
        }
        assertThat(state(ticket)).isEqualTo("reserved");
        assertThat(rows("action = 'restore-data'")).isEqualTo(1);
        assertThat(shop.home().rows("consent.request", "true")).isEqualTo(1);
        var asked = technician.get(ticket + "/interventions");
        assertThat(asked.at("/items/0/state")).as("%s", asked).isEqualTo("waiting");
        var path = "/interventions/" + asked.at("/items/0/id");
        var seen = shop.owner().get(path);
        var given = shop.owner().postIfMatch(path + "/authorisation", seen.etag(), "{}");
        assertThat(given.status()).as("%s", given).isEqualTo(200);
        var begun = outcome(ticket, "{\"result\":\"begun\"}");
        assertThat(begun.status()).as("%s", begun).isEqualTo(200);
        assertThat(touches().at("/items/0/action")).isEqualTo("restore-data");
        outcome(ticket, "{\"result\":\"done\",\"report\":\"Monday 03:00 is back.\"}");
        assertThat(state(ticket)).isEqualTo("done");
        assertThat(touches().at("/items/0/report")).isEqualTo("Monday 03:00 is back.");
        assertThat(touches().at("/items/0/authorisation")).startsWith("A-");
    }

    @Test
    void whatItsOwnerRefusesIsNotDone() {
        var ticket = restore();
        outcome(ticket, "{\"result\":\"begun\"}");
        var path = "/interventions/" + technician.get(ticket + "/interventions").at("/items/0/id");
        var refused = shop.owner()
                .postIfMatch(path + "/refusal", shop.owner().get(path).etag(), "{}");
        assertThat(refused.status()).as("%s", refused).isEqualTo(200);
        assertThat(outcome(ticket, "{\"result\":\"done\"}").at("/code")).isEqualTo("refused");
        assertThat(state(ticket)).isEqualTo("reserved");
        assertThat(touches().json().path("items")).isEmpty();
    }

    @Test
    void whatTheContractAllowsForAnOrderedChangeIsDoneAndStandsAmongTheTouches() {
        var ticket = ordered("\"Open port 443\"");
        assertThat(outcome(ticket, "{\"result\":\"done\"}").status()).isEqualTo(200);
        assertThat(touches().at("/items/0/action")).isEqualTo("change-configuration");
        assertThat(touches().at("/items/0/report")).isEqualTo("Open port 443");
        assertThat(touches().json().path("items")).hasSize(1);
    }

    @Test
    void whoTouchedNothingNeedsNoRightAndTheJournalKeepsThatHeSaidSo() {
        var ticket = restore();
        var done = outcome(ticket, "{\"result\":\"done\",\"untouched\":true}");
        assertThat(done.status()).as("%s", done).isEqualTo(200);
        assertThat(rows("true")).isZero();
        assertThat(shop.home().rows("journal.entry", "what = 'action-untouched'"))
                .isEqualTo(1);
    }

    @Test
    void aRestoreThatNobodyBeganIsNotDoneByClosingItsTicket() {
        var ticket = restore();
        outcome(ticket, "{\"result\":\"begun\"}");
        var closed = technician.postIfMatch(
                ticket + "/closing", technician.get(ticket).etag(), "");
        assertThat(closed.status()).as("%s", closed).isEqualTo(200);
        assertThat(state(ticket)).isEqualTo("returned");
        assertThat(rows("state = 'lapsed'")).isEqualTo(1);
    }
}
