package onus.desk.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import onus.api.Answer;
import onus.api.Everything;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.journal.JournalVerification;
import onus.journal.Verification;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A customer leaves and wants to be forgotten: first the desk says why not yet, then what goes and what the law keeps, and then it is so. */
class ErasureTest {

    private static final TestServer SERVER = TestServer.apart();

    private final Leaver leaver = new Leaver(SERVER);
    private final String family = leaver.family;
    private final UUID account = leaver.account;
    private final Someone owner = leaver.owner;
    private final Someone member = leaver.member;
    private final Someone technician = leaver.technician;

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void whatIsStillNeededStandsInTheWayAndIsNamed() {
        leaver.incident();
        var ticket = leaver.opened();
        var told = owner.get(path("/erasure"));
        assertThat(told.json().path("hinders").findValuesAsString("says").toString())
                .contains(ticket, "FR-2026-", "2026");

        var refused = owner.postIfMatch(path("/erasure"), told.etag(), "{\"confirmed\":true}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("still-needed");
        SERVER.passTo(SERVER.now().plusSeconds(60));
        assertThat(Everything.in(SERVER).holding(family)).contains("ticket.message", "people.person");
    }

    @Test
    void afterTheErasureOnlyTheInvoicesKnowTheNameAndTheJournalHolds() throws IOException {
        leaver.incident();
        finished();
        var told = owner.get(path("/erasure"));
        assertThat(told.json().path("hinders").isEmpty()).as("%s", told).isTrue();
        assertThat(told.json().path("goes").findValuesAsString("what")).contains("conversation", "letters", "identity");
        assertThat(told.at("/keepUntil")).isEqualTo("2036-12-31");
        assertThat(told.at("/keeps/0/says")).contains("2036");

        var asked = owner.postIfMatch(path("/erasure"), told.etag(), "{\"confirmed\":true}");
        assertThat(asked.status()).as("%s", asked).isEqualTo(202);
        SERVER.passTo(SERVER.now().plusSeconds(60));

        assertThat(Everything.in(SERVER).holding(family))
                .isSubsetOf("billing.invoice", "consent.authorisation", "consent.intervention");
        assertThat(Everything.in(SERVER).holding(family)).contains("billing.invoice");
        assertThat(SERVER.bean(JournalVerification.class).verify()).isInstanceOf(Verification.Whole.class);
        assertThat(owner.get("/me").status()).isEqualTo(401);
        assertThat(technician.get("/customers/" + leaver.customer).at("/name")).isEqualTo("–");

        assertThat(later()).containsKey("invoices");
        later().forEach((part, task) -> SERVER.bean(Erasing.class).run(task.account(), task.id(), part, task.at()));
        assertThat(Everything.in(SERVER).holding(family)).isEmpty();
        assertThat(SERVER.bean(JournalVerification.class).verify()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void aContactGoesAndTheOthersStay() {
        var ticket = leaver.opened();
        member.post("/tickets/" + ticket + "/messages", "{\"body\":\"Piet " + family + " here, call me.\"}");
        var piet = member.person().id();
        var told = member.get(path("/erasure"));
        assertThat(told.json().path("hinders").isEmpty()).isTrue();

        assertThat(member.postIfMatch(path("/erasure"), told.etag(), "{\"confirmed\":true}")
                        .status())
                .isEqualTo(202);
        SERVER.passTo(SERVER.now().plusSeconds(60));

        assertThat(member.get("/me").status()).isEqualTo(401);
        assertThat(Everything.in(SERVER).holding("Piet " + family)).isEmpty();
        assertThat(Everything.in(SERVER).holding("Anna " + family)).contains("people.person");
        assertThat(owner.get("/tickets/" + ticket + "/messages").text()).contains("\"–\"");
        assertThat(owner.get("/tickets/" + ticket + "/journal").at("/verified")).isEqualTo("true");
        assertThat(owner.get(path("/erasure?person=" + piet)).status()).isEqualTo(404);
    }

    @Test
    void theDeskErasesWithFourEyesAndOnlyWhatTheSecondPersonSaw() {
        var first = SERVER.staff(StaffRole.SUPERVISOR);
        var second = SERVER.staff(StaffRole.SUPERVISOR);
        var piet = member.person().id();
        var wish = "{\"person\":\"%s\",\"reason\":\"A letter of today.\"}".formatted(piet);
        var early = proposed(first, piet, wish);
        var own = first.post("/proposals/" + early.at("/id") + "/approval", "");
        assertThat(own.at("/code")).isEqualTo("same-person");
        var ticket = leaver.opened();
        member.post("/tickets/" + ticket + "/messages", "{\"body\":\"One word more.\"}");
        var overtaken = second.post("/proposals/" + early.at("/id") + "/approval", "");
        assertThat(overtaken.at("/code")).isEqualTo("overtaken");
        assertThat(overtaken.text()).contains("propose the erasure anew");
        var late = proposed(first, piet, wish);
        var shown = second.get("/proposals/" + late.at("/id") + "/erasure");
        assertThat(shown.text()).contains(piet.toString(), "conversation");
        assertThat(second.post("/proposals/" + late.at("/id") + "/approval", "").at("/state"))
                .isEqualTo("approved");
        SERVER.passTo(SERVER.now().plusSeconds(60));
        assertThat(member.get("/me").status()).isEqualTo(401);
        assertThat(Everything.in(SERVER).holding("Piet " + family)).isEmpty();
    }

    private Answer proposed(Someone supervisor, UUID person, String wish) {
        var told = supervisor.get(path("/erasure?person=" + person));
        var proposed = supervisor.postIfMatch(path("/erasure/proposal"), told.etag(), wish);
        assertThat(proposed.status()).as("%s", proposed).isEqualTo(201);
        return proposed;
    }

    @Test
    void theDeskProposesNothingThatStandsInTheWay() {
        leaver.opened();
        var supervisor = SERVER.staff(StaffRole.SUPERVISOR);
        var told = supervisor.get(path("/erasure"));
        var refused = supervisor.postIfMatch(path("/erasure/proposal"), told.etag(), "{\"reason\":\"They left.\"}");
        assertThat(refused.at("/code")).isEqualTo("still-needed");
        var unseen = supervisor.postIfMatch(path("/erasure/proposal"), "\"1\"", "{\"reason\":\"They left.\"}");
        assertThat(unseen.status()).isEqualTo(412);
    }

    @Test
    void theOnlyOwnerStaysUntilThereIsAnother() {
        var told = owner.get(path("/erasure?person=" + owner.person().id()));
        assertThat(told.at("/hinders/0/clause")).isEqualTo("privacy");
        var body = "{\"person\":\"%s\",\"confirmed\":true}"
                .formatted(owner.person().id());
        assertThat(owner.postIfMatch(path("/erasure"), told.etag(), body).at("/code"))
                .isEqualTo("still-needed");
    }

    @Test
    void whatIsKnownIsToldWholeAndNothingOfAnybodyElse() throws IOException {
        var ticket = leaver.opened();
        owner.upload("/tickets/" + ticket + "/attachments", "letter.txt", "Dear all, yours, " + family);
        var zip = unzipped(owner, "/export");

        assertThat(zip.get("people.json")).contains("Anna " + family, "Piet " + family);
        assertThat(zip.get("conversation/ticket.message.jsonl")).contains(family);
        assertThat(zip.entrySet().stream()
                        .filter(it -> it.getKey().endsWith("letter.txt"))
                        .toList())
                .singleElement()
                .satisfies(it -> assertThat(it.getValue()).endsWith(family));
        var other = Household.in(SERVER, "ovh-fr", "Stranger " + family, false);
        assertThat(String.join("", unzipped(owner, "/export").values()))
                .doesNotContain("Stranger " + family, other.customer());
        assertThat(unzipped(member, "/export").get("people.json"))
                .contains("Piet")
                .doesNotContain("Anna");
        assertThat(other.owner().get(path("/export")).status()).isEqualTo(404);
        assertThat(member.get(path("/export?person=" + owner.person().id())).status())
                .isEqualTo(404);
    }

    @Test
    void whoHasNotSeenThePreviewOrDoesNotMeanItErasesNothing() {
        var told = owner.get(path("/erasure"));
        assertThat(owner.post(path("/erasure"), "{\"confirmed\":true}").status())
                .isEqualTo(428);
        assertThat(owner.postIfMatch(path("/erasure"), "\"1\"", "{\"confirmed\":true}")
                        .status())
                .isEqualTo(412);
        assertThat(owner.postIfMatch(path("/erasure"), told.etag(), "{\"confirmed\":false}")
                        .status())
                .isEqualTo(422);
        assertThat(technician
                        .postIfMatch(path("/erasure"), told.etag(), "{\"confirmed\":true}")
                        .status())
                .isEqualTo(403);
        leaver.opened();
        assertThat(owner.postIfMatch(path("/erasure"), told.etag(), "{\"confirmed\":true}")
                        .status())
                .isEqualTo(412);
    }

    /** What the law and the contract still keep, and until when. */
    private Map<String, Due> later() {
        var due = new LinkedHashMap<String, Due>();
        SERVER
                .database()
                .asSuperuser()
                .sql("select task_instance, execution_time from platform.task where task_name = 'erasure'")
                .query((row, _) -> {
                    var key = row.getString("task_instance").split("/");
                    var at = row.getObject("execution_time", OffsetDateTime.class)
                            .toInstant();
                    return Map.entry(key[2], new Due(UUID.fromString(key[0]), UUID.fromString(key[1]), at));
                })
                .list()
                .stream()
                .filter(it -> it.getValue().account().equals(account))
                .forEach(it -> due.put(it.getKey(), it.getValue()));
        return due;
    }

    private record Due(UUID account, UUID id, Instant at) {}

    /** Paid, and the service has run out. */
    private void finished() {
        var number = owner.get("/invoices").at("/items/0/number");
        SERVER.staff(StaffRole.BILLING)
                .post("/invoices/" + number + "/payments", "{\"amount\":\"24.00\",\"currency\":\"EUR\"}");
        SERVER.passTo(SERVER.now().plus(Duration.ofDays(40)));
    }

    private Map<String, String> unzipped(Someone who, String path) throws IOException {
        var answer = who.get(path(path));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        var entries = new LinkedHashMap<String, String>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(answer.response().body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private String path(String part) {
        return "/customers/" + leaver.customer + part;
    }
}
