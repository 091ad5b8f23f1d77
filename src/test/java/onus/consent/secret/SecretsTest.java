package onus.consent.secret;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onus.api.Answer;
import onus.api.Everything;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.ContactRole;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A customer hands over the root password; whoever looks for it afterwards, anywhere, does not find it. */
class SecretsTest {

    private static final TestServer SERVER = TestServer.apart();

    private final TestServer server = SERVER;
    private final Household home = Household.in(server, "ovh-fr");
    private final Someone technician = server.staff(StaffRole.TECHNICIAN);
    private final String ticket =
            home.opened("question", ",\"topic\":\"technical\"").at("/reference");
    private final String plain = "correct-" + UUID.randomUUID() + "-staple";
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<Logger> loggers = Stream.of("org.springframework", "onus", "com.zaxxer")
            .map(it -> (Logger) LoggerFactory.getLogger(it))
            .toList();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @BeforeEach
    void listen() {
        log.start();
        loggers.forEach(it -> {
            it.setLevel(Level.TRACE);
            it.setAdditive(false);
            it.addAppender(log);
        });
    }

    @AfterEach
    void stopListening() {
        loggers.forEach(it -> {
            it.setLevel(null);
            it.setAdditive(true);
            it.detachAppender(log);
        });
    }

    @Test
    void aSecretIsShownOnceForEachUseToTheTechnicianInChargeAndFoundNowhere() {
        var handed = hand(home.owner(), plain);
        assertThat(handed.status()).as("%s", handed).isEqualTo(201);
        assertThat(handed.text()).doesNotContain(plain);
        assertThat(home.owner().get(path("")).text()).contains("SSH, root").doesNotContain(plain);

        take();
        var shown = show(handed, technician);

        assertThat(shown.at("/secret")).isEqualTo(plain);
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(home.owner().get(path("")).at("/items/0/showings/0/reason")).isEqualTo("To look at the disk.");
        assertThat(whats()).contains("secret-handed", "secret-shown");
        server.passTo(server.now().plus(Duration.ofMinutes(5)));
        nowhere();
    }

    @Test
    void aRepeatedShowingDoesNotTellItAgain() {
        var handed = hand(home.owner(), plain);
        take();
        var key = UUID.randomUUID().toString();
        var path = path("/" + handed.at("/id") + "/showing");
        var reason = "{\"reason\":\"To look at the disk.\"}";

        assertThat(technician.postWithKey(path, key, reason).at("/secret")).isEqualTo(plain);
        var again = technician.postWithKey(path, key, reason);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).doesNotContain(plain);
        assertThat(home.rows("consent.secret_showing", "true")).isEqualTo(1);
        nowhere();
    }

    @Test
    void whoHasNotTheTicketInHandSeesNothing() {
        var handed = hand(home.owner(), plain);
        var refused = show(handed, technician);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("secret-not-in-charge");
        assertThat(refused.at("/because/0/says")).isNotBlank();

        take();
        assertThat(show(handed, server.staff(StaffRole.TECHNICIAN)).at("/code")).isEqualTo("secret-not-in-charge");
        assertThat(show(handed, server.staff(StaffRole.SUPERVISOR)).status()).isEqualTo(403);
        assertThat(show(handed, home.owner()).status()).isEqualTo(403);
        assertThat(hand(server.contact(home.account(), ContactRole.MEMBER), plain)
                        .status())
                .isEqualTo(403);
        assertThat(hand(Household.in(server, "ovh-fr").owner(), plain).status()).isEqualTo(404);
        assertThat(home.rows("consent.secret_showing", "true")).isZero();
    }

    @Test
    void theTicketEndsAndTheSecretIsGone() {
        var handed = hand(home.owner(), plain);
        take();
        closeTicket();

        assertThat(home.rows("consent.secret", "contents is null and nonce is null"))
                .isEqualTo(1);
        assertThat(show(handed, technician).at("/code")).isEqualTo("secret-gone");
        assertThat(whats()).contains("secret-deleted");
        assertThat(hand(home.owner(), plain).at("/code")).isEqualTo("secret-ticket-closed");
        nowhere();
    }

    @Test
    void itsTimeEndsOrTheCustomerTakesItBack() {
        var soon = server.now().plus(Duration.ofMinutes(10));
        var brief = home.owner().post(path(""), body(plain, ",\"until\":\"" + soon + "\""));
        var taken = hand(home.owner(), plain + "-2");
        take();

        assertThat(home.owner()
                        .post(path("/" + taken.at("/id") + "/revocation"), "")
                        .at("/endedAt"))
                .isNotEmpty();
        server.passTo(soon);

        assertThat(show(brief, technician).at("/code")).isEqualTo("secret-gone");
        assertThat(show(taken, technician).at("/code")).isEqualTo("secret-gone");
        assertThat(home.rows("consent.secret", "ended_at is not null")).isEqualTo(2);
    }

    @Test
    void aMistakeInTheRequestDoesNotEchoTheSecret() {
        var late = server.now().plus(Duration.ofDays(30));
        for (var wrong : List.of(
                body(plain, ",\"until\":\"" + late + "\""),
                body(plain, ",\"until\":\"tomorrow\""),
                body(plain, ",\"unknown\":\"" + plain + "\""),
                "{\"label\":\"SSH\",\"secret\":[\"" + plain + "\"]}",
                "{\"label\":\"SSH\",\"secret\":\"" + plain + "\"",
                "{\"secret\":\"" + plain + "\"}")) {
            var answer = home.owner().post(path(""), wrong);
            assertThat(answer.status()).as(wrong).isBetween(400, 422);
            assertThat(answer.text()).doesNotContain(plain);
        }
        assertThat(home.rows("consent.secret", "true")).isZero();
        nowhere();
    }

    /** The database, the letters and the log. */
    private void nowhere() {
        assertThat(Everything.in(server)
                        .andLettersIn(TestServer.DATA.resolve("mail"))
                        .holding(plain))
                .isEmpty();
        assertThat(log.list).isNotEmpty();
        assertThat(log.list.stream()
                        .map(it -> it.getFormattedMessage() + it.getThrowableProxy())
                        .filter(it -> it.contains(plain))
                        .collect(Collectors.toSet()))
                .isEmpty();
    }

    private Answer hand(Someone who, String secret) {
        return who.post(path(""), body(secret, ""));
    }

    private static String body(String secret, String more) {
        return "{\"label\":\"SSH, root\",\"secret\":\"%s\"%s}".formatted(secret, more);
    }

    private Answer show(Answer handed, Someone who) {
        return who.post(path("/" + handed.at("/id") + "/showing"), "{\"reason\":\"To look at the disk.\"}");
    }

    private void take() {
        var etag = technician.get("/tickets/" + ticket).etag();
        assertThat(technician
                        .postIfMatch("/tickets/" + ticket + "/assignment", etag, "{}")
                        .status())
                .isEqualTo(200);
    }

    private void closeTicket() {
        var etag = technician.get("/tickets/" + ticket).etag();
        assertThat(technician
                        .postIfMatch("/tickets/" + ticket + "/closing", etag, "{}")
                        .status())
                .isEqualTo(200);
    }

    private List<String> whats() {
        return home.owner()
                .get("/tickets/" + ticket + "/journal")
                .json()
                .path("items")
                .findValuesAsString("what");
    }

    private String path(String part) {
        return "/tickets/" + ticket + "/secrets" + part;
    }
}
