package onus.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import onus.api.Answer;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A customer writes twice about one thing, and the desk goes on in one ticket. */
class MergingTest {

    private static final TestServer SERVER = TestServer.apart();

    private final Someone agent = SERVER.staff(StaffRole.AGENT);
    private final Someone technician = SERVER.staff(StaffRole.TECHNICIAN);
    private final Someone supervisor = SERVER.staff(StaffRole.SUPERVISOR);
    private final Household home = Household.in(SERVER, "oktawave-pl");

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void whatWasSaidStaysAndWhatIsSaidFromThenOnIsSaidInTheMaster() {
        var duplicate = question(home);
        var master = question(home);
        say(home.owner(), duplicate, "It is slow again.");

        var merged = merge(agent, duplicate, master);

        assertThat(merged.status()).as("%s", merged).isEqualTo(200);
        assertThat(merged.at("/conversation")).isEqualTo("closed");
        assertThat(merged.at("/mergedInto")).isEqualTo(master);
        assertThat(agent.get("/tickets/" + master).at("/duplicates/0")).isEqualTo(duplicate);
        assertThat(journal(duplicate)).containsOnlyOnce("merged");
        assertThat(journal(master)).containsOnlyOnce("merged-in");
        say(home.owner(), duplicate, "Are you there?");
        assertThat(said(duplicate)).containsExactly("Since Monday.", "It is slow again.");
        assertThat(said(master)).containsExactly("Since Monday.", "Are you there?");
        home.owner().upload("/tickets/" + duplicate + "/attachments", "log.txt", "slow");
        assertThat(agent.get("/tickets/" + master + "/attachments").at("/items/0/name"))
                .isEqualTo("log.txt");
        assertThat(home.owner().get("/tickets/" + duplicate).at("/conversation"))
                .isEqualTo("closed");
        assertThat(home.owner().get("/tickets/" + master + "/receipt").toString())
                .contains("It is slow again.", "Are you there?");
    }

    @Test
    void whoeverWroteIsToldWhereItGoesOn() {
        var duplicate = question(home);
        var master = question(home);
        merge(agent, duplicate, master);
        SERVER.passTo(SERVER.now());
        var notices = supervisor.get("/customers/" + home.customer() + "/notices");
        assertThat(notices.toString()).contains("Two tickets, one matter", duplicate, master);
    }

    @Test
    void theMasterKeepsTheEarlierPromise() {
        var duplicate = question(home);
        var received = SERVER.now();
        pass(Duration.ofHours(2));
        var master = question(home);
        pass(Duration.ofHours(1));

        merge(agent, duplicate, master);

        assertThat(agent.get("/tickets/" + duplicate).at("/clocks/0/state")).isEqualTo("merged");
        var ticket = agent.get("/tickets/" + master);
        assertThat(ticket.at("/clocks/0/state")).isEqualTo("replaced");
        assertThat(ticket.at("/clocks/1/state")).isEqualTo("running");
        assertThat(ticket.at("/clocks/1/startedAt")).isEqualTo(received.toString());
        assertThat(ticket.at("/clocks/1/deadline"))
                .isEqualTo(received.plus(Duration.ofHours(12)).toString());
        pass(Duration.ofHours(9));
        assertThat(journal(master)).containsOnlyOnce("reaction-missed");
        assertThat(journal(duplicate)).doesNotContain("reaction-missed");
    }

    @Test
    void aDuplicateThatCameLaterBringsNoTimeAndOneThatWasAnsweredNeither() {
        var master = question(home);
        var received = SERVER.now();
        pass(Duration.ofHours(1));
        var later = question(home);
        merge(agent, later, master);
        assertThat(agent.get("/tickets/" + master).at("/clocks/0/startedAt")).isEqualTo(received.toString());
        assertThat(agent.get("/tickets/" + master).json().path("clocks")).hasSize(1);

        var answered = question(home);
        say(agent, answered, "Look at the invoice.");
        pass(Duration.ofHours(1));
        var newer = question(home);
        merge(agent, answered, newer);
        assertThat(agent.get("/tickets/" + newer).json().path("clocks")).hasSize(1);
        assertThat(agent.get("/tickets/" + answered).at("/clocks/0/state")).isEqualTo("met");
    }

    @Test
    void mergingHidesNoBreach() {
        var duplicate = question(home);
        pass(Duration.ofHours(13));
        var master = question(home);
        merge(agent, duplicate, master);
        assertThat(agent.get("/tickets/" + duplicate).at("/clocks/0/state")).isEqualTo("missed");
        SERVER.passTo(SERVER.now());
        assertThat(journal(master)).containsOnlyOnce("reaction-missed");
    }

    @Test
    void theUnitsOfADuplicateComeBackAndWhatHasBegunKeepsItFromBeingOne() {
        var shop = Shop.in(SERVER);
        shop = shop.with("Silver", shop.server());
        var master = shop.change(shop.owner(), "Open port 443").at("/reference");
        var duplicate = shop.change(shop.owner(), "Open port 443").at("/reference");
        assertThat(shop.quota().at("/used")).isEqualTo("2");

        assertThat(merge(technician, duplicate, master).status()).isEqualTo(200);

        assertThat(shop.quota().at("/used")).isEqualTo("1");
        assertThat(agent.get("/tickets/" + duplicate + "/actions").at("/items/0/reason"))
                .isEqualTo("merged-duplicate");
        var begun = shop.change(shop.owner(), "Open port 443").at("/reference");
        technician.post("/tickets/" + begun + "/actions/1/outcome", "{\"result\":\"begun\"}");
        assertThat(merge(technician, begun, master).at("/code")).isEqualTo("work-begun");
        assertThat(shop.quota().at("/used")).isEqualTo("2");
    }

    @Test
    void nothingIsMergedAcrossCustomersTermsOrPromises() {
        var other = Household.in(SERVER, "oktawave-pl");
        assertThat(merge(supervisor, question(home), question(other)).at("/code"))
                .isEqualTo("other-customer");
        assertThat(merge(agent, question(home), home.opened("notice", "").at("/reference"))
                        .at("/code"))
                .isEqualTo("other-promise");
        var ticket = question(home);
        assertThat(merge(agent, ticket, ticket).at("/code")).isEqualTo("into-itself");
        assertThat(merge(agent, ticket, "T-2222-2222").pointers()).containsExactly("/into");
    }

    @Test
    void neitherAMergedNorAClosedTicketIsAMasterAndNothingIsMergedTwice() {
        var duplicate = question(home);
        var master = question(home);
        merge(agent, duplicate, master);
        assertThat(merge(agent, duplicate, question(home)).at("/code")).isEqualTo("already-merged");
        assertThat(merge(agent, question(home), duplicate).at("/code")).isEqualTo("master-merged");
        var closed = question(home);
        agent.postIfMatch("/tickets/" + closed + "/closing", etag(closed), "");
        assertThat(merge(agent, question(home), closed).at("/code")).isEqualTo("master-closed");
        assertThat(merge(agent, closed, question(home)).at("/code")).isEqualTo("already-closed");
    }

    @Test
    void aMasterMayBecomeADuplicateAndWhatIsSaidInTheFirstLandsInTheLast() {
        var first = question(home);
        var received = SERVER.now();
        pass(Duration.ofMinutes(5));
        var second = question(home);
        var third = question(home);
        merge(agent, first, second);
        merge(agent, second, third);
        say(home.owner(), first, "Anybody?");
        assertThat(said(third)).contains("Anybody?");
        assertThat(agent.get("/tickets/" + third).at("/clocks/1/startedAt")).isEqualTo(received.toString());
    }

    @Test
    void whereMoneyIsOpenItStaysWhereItIs() {
        var french = Household.in(SERVER, "ovh-fr");
        var announced = french.diagnosis().at("/reference");
        var question = question(french);
        assertThat(merge(technician, announced, question).at("/code")).isEqualTo("money-open");
        assertThat(merge(technician, question, announced).status()).isEqualTo(200);
    }

    @Test
    void whatSomebodyElseWorksOnOnlyASupervisorMerges() {
        var duplicate = question(home);
        var master = question(home);
        technician.postIfMatch("/tickets/" + duplicate + "/assignment", etag(duplicate), "{}");
        assertThat(merge(agent, duplicate, master).at("/code")).isEqualTo("in-other-hands");
        assertThat(merge(SERVER.staff(StaffRole.SALES), duplicate, master).status())
                .isEqualTo(403);
        assertThat(merge(supervisor, duplicate, master).status()).isEqualTo(200);
    }

    @Test
    void twoWhoMergeTheSameTwoIntoEachOtherMergeThemOnce() throws Exception {
        var one = question(home);
        var other = question(home);
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> merge(agent, one, other));
            var second = both.submit(() -> merge(technician, other, one));
            assertThat(Stream.of(first.get(), second.get()).map(Answer::status))
                    .containsOnlyOnce(200)
                    .allMatch(it -> it == 200 || it == 409);
        }
    }

    private static String question(Household home) {
        return home.opened("question", ",\"topic\":\"technical\"").at("/reference");
    }

    private static Answer merge(Someone who, String duplicate, String master) {
        var body = "{\"into\":\"%s\",\"reason\":\"They wrote twice.\"}".formatted(master);
        var etag = who.get("/tickets/" + duplicate).etag();
        return who.postIfMatch("/tickets/" + duplicate + "/merge", etag, body);
    }

    private String etag(String ticket) {
        return agent.get("/tickets/" + ticket).etag();
    }

    private static void say(Someone who, String ticket, String words) {
        var said = who.post("/tickets/" + ticket + "/messages", "{\"body\":\"" + words + "\"}");
        assertThat(said.status()).isEqualTo(201);
    }

    private List<String> said(String ticket) {
        return list("/tickets/" + ticket + "/messages", "body");
    }

    private List<String> journal(String ticket) {
        return list("/tickets/" + ticket + "/journal", "what");
    }

    private List<String> list(String path, String field) {
        var items = agent.get(path).json().path("items");
        return items.valueStream().map(it -> it.path(field).asString()).toList();
    }

    private static void pass(Duration duration) {
        SERVER.passTo(SERVER.now().plus(duration));
    }
}
