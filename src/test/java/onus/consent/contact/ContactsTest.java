package onus.consent.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import onus.api.Answer;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.consent.Asking;
import onus.consent.Intervening;
import onus.consent.Key;
import onus.consent.Wanted;
import onus.contract.AccessTerms.Danger;
import onus.contract.Action;
import onus.contract.ObjectKind;
import onus.desk.Lookups;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.reason.Ruling;
import onus.settlement.ScopedObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A night at the desk: data may have been seen, the customer must hear it, and the telephone rings out. */
class ContactsTest {

    private static final TestServer SERVER = TestServer.apart();

    private final Household home = Household.in(SERVER, "ovh-fr");
    private final Someone technician = SERVER.staff(StaffRole.TECHNICIAN);
    private final String ticket =
            home.opened("question", ",\"topic\":\"technical\"").at("/reference");

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void nobodyAnswersAndASupervisorFindsItFirstInTheList() {
        var duty = raise("data-breach");
        assertThat(duty.at("/state")).isEqualTo("open");
        assertThat(duty.json().path("channels").toString()).isEqualTo("[\"phone\",\"email\"]");
        var first = tried(duty, "phone", "no-answer");
        assertThat(first.at("/nextAt"))
                .isEqualTo(SERVER.now().plus(Duration.ofMinutes(20)).toString());
        SERVER.passTo(SERVER.now().plus(Duration.ofMinutes(20)));
        assertThat(tried(duty, "email", "message-left").at("/tried")).isEqualTo("2");

        SERVER.passTo(SERVER.now().plus(Duration.ofMinutes(40)));

        var supervisor = SERVER.staff(StaffRole.SUPERVISOR);
        raise("emergency");
        var list = supervisor.get("/contact-obligations").json().path("items");
        assertThat(list.findValuesAsString("state")).isSorted();
        var mine = list.valueStream()
                .filter(it -> it.path("ticket").asString().equals(ticket))
                .toList();
        assertThat(mine.getFirst().path("state").asString()).isEqualTo("escalated");
        assertThat(mine.getFirst().at("/made/0/result").asString()).isEqualTo("no-answer");
        assertThat(mine.getLast().path("state").asString()).isEqualTo("open");
        assertThat(whats())
                .containsSubsequence("contact-raised", "contact-tried", "contact-tried", "contact-escalated");

        assertThat(tried(duty, "phone", "reached").at("/state")).isEqualTo("reached");
        assertThat(supervisor.get("/contact-obligations").text()).doesNotContain(duty.at("/id"));
    }

    @Test
    void triedAsOftenAsPromisedNobodyWaitsForTheClock() {
        var duty = raise("decision-needed");
        tried(duty, "phone", "no-answer");
        tried(duty, "phone", "wrong-address");
        assertThat(tried(duty, "email", "no-answer").at("/state")).isEqualTo("escalated");
        assertThat(whats()).containsOnlyOnce("contact-escalated");
        SERVER.passTo(SERVER.now().plus(Duration.ofHours(2)));
        assertThat(whats()).containsOnlyOnce("contact-escalated");
    }

    @Test
    void whoIsReachedIsNotGivenToASupervisor() {
        var duty = raise("emergency");
        assertThat(tried(duty, "phone", "reached").at("/state")).isEqualTo("reached");
        SERVER.passTo(SERVER.now().plus(Duration.ofHours(2)));

        var told = home.owner().get("/tickets/" + ticket + "/contact-obligations");
        assertThat(told.at("/items/0/state")).isEqualTo("reached");
        assertThat(told.at("/items/0/made/0/by")).isEqualTo("Somebody");
        assertThat(whats()).doesNotContain("contact-escalated");
        var late = attempt(duty, "phone", "no-answer");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.at("/code")).isEqualTo("contact-already-reached");
    }

    @Test
    void oneOccasionIsOneDuty() {
        assertThat(raise("emergency").at("/id")).isEqualTo(raise("emergency").at("/id"));
        assertThat(home.rows("consent.contact_obligation", "true")).isEqualTo(1);
        assertThat(whats()).containsOnlyOnce("contact-raised");
    }

    @Test
    void anotherWayThanTheContractsDoesNotCount() {
        var duty = raise("emergency");
        var refused = attempt(duty, "portal", "reached");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("contact-other-channel");
        assertThat(refused.at("/because/0/clause")).isEqualTo("contact.channels");
        assertThat(home.rows("consent.contact_attempt", "true")).isZero();
    }

    @Test
    void aSiteSuspendedWithoutAskingMakesItADuty() {
        var key = SERVER.bean(Lookups.class).ticket(desk(), ticket).orElseThrow();
        var wanted = new Wanted(
                Action.SUSPEND, ScopedObject.whole(ObjectKind.SITE), "It sends spam.", Danger.HARM_TO_OTHERS);
        var asked = granted(
                SERVER.bean(Asking.class).ask(key.account(), key.ticket(), wanted, Asked.now(desk(), SERVER.now())));
        granted(SERVER.bean(Intervening.class)
                .begin(new Key(key.account(), asked.id()), Asked.now(desk(), SERVER.now())));

        var told = technician.get(path("")).json().path("items");
        assertThat(told.findValuesAsString("event")).containsExactly("emergency");
        assertThat(whats()).contains("contact-raised");
        var receipt = home.owner().get("/tickets/" + ticket + "/receipt");
        assertThat(receipt.at("/touches/0/action")).isEqualTo("suspend");
        assertThat(receipt.at("/touches/0/inForce")).isEqualTo("true");
    }

    private Caller desk() {
        return new Caller.Staff(technician.person().id(), Set.of(StaffRole.TECHNICIAN), Set.of());
    }

    private static <T> T granted(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Granted<T>(var result) -> result;
            case Ruling.Denied<T> denied -> throw new AssertionError(denied);
        };
    }

    @Test
    void badFieldsAndStrangersChangeNothing() {
        var duty = raise("emergency");
        for (var wrong : List.of(
                "{}",
                "{\"channel\":\"pigeon\",\"result\":\"reached\"}",
                "{\"channel\":\"phone\",\"result\":\"maybe\"}")) {
            assertThat(technician
                            .post(path("/" + duty.at("/id") + "/attempts"), wrong)
                            .status())
                    .isEqualTo(422);
        }
        var elsewhere = home.opened("question", ",\"topic\":\"technical\"").at("/reference");
        var other = technician.post(
                "/tickets/" + elsewhere + "/contact-obligations/" + duty.at("/id") + "/attempts",
                "{\"channel\":\"phone\",\"result\":\"reached\"}");
        assertThat(other.status()).isEqualTo(404);
        assertThat(home.owner().post(path(""), "{\"event\":\"emergency\"}").status())
                .isEqualTo(403);
        assertThat(home.rows("consent.contact_attempt", "true")).isZero();
    }

    private Answer raise(String event) {
        var raised = technician.post(path(""), "{\"event\":\"%s\"}".formatted(event));
        assertThat(raised.status()).as("%s", raised).isEqualTo(201);
        return raised;
    }

    private Answer tried(Answer duty, String channel, String result) {
        var tried = attempt(duty, channel, result);
        assertThat(tried.status()).as("%s", tried).isEqualTo(201);
        return tried;
    }

    private Answer attempt(Answer duty, String channel, String result) {
        return technician.post(
                path("/" + duty.at("/id") + "/attempts"),
                "{\"channel\":\"%s\",\"result\":\"%s\",\"note\":\"02 h 10\"}".formatted(channel, result));
    }

    private List<String> whats() {
        return home.owner()
                .get("/tickets/" + ticket + "/journal")
                .json()
                .path("items")
                .findValuesAsString("what");
    }

    private String path(String part) {
        return "/tickets/" + ticket + "/contact-obligations" + part;
    }
}
