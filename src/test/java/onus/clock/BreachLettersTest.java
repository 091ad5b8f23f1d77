package onus.clock;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.Enrolling;
import onus.people.Invitation;
import onus.people.Place;
import onus.people.StaffRole;
import onus.reason.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A promise is broken at a second, and the supervisors read of it, each in their language. */
class BreachLettersTest {

    private static final TestServer SERVER = TestServer.apart();
    private static final Path MAIL = Path.of("target/test-data/mail");

    private final Household home = Household.in(SERVER, "oktawave-pl");

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void everySupervisorOfTheMarketIsWrittenToOnceAtTheDeadlineToTheSecond() {
        var english = SERVER.staff(StaffRole.SUPERVISOR);
        var polish = supervisor(Language.PL, "PL");
        var elsewhere = supervisor(Language.FR, "FR");
        var ticket = question();
        var deadline = SERVER.now().plus(Duration.ofHours(12));

        SERVER.passTo(deadline.minusSeconds(1));
        assertThat(lettersTo(english.person().email(), ticket)).isEmpty();
        SERVER.passTo(deadline);
        assertThat(lettersTo(english.person().email(), ticket))
                .singleElement()
                .asString()
                .contains("Nobody reacted to ticket " + ticket)
                .contains("/desk/tickets/" + ticket)
                .contains("The technicians line has it from now on");
        assertThat(lettersTo(polish, ticket)).singleElement().asString().contains("nikt nie zareagował", "technicy");
        assertThat(lettersTo(elsewhere, ticket)).isEmpty();

        SERVER.passTo(deadline.plus(Duration.ofHours(24)));
        assertThat(lettersTo(english.person().email(), ticket)).hasSize(1);
    }

    @Test
    void whatWasAnsweredInTimeTroublesNoSupervisor() {
        var supervisor = SERVER.staff(StaffRole.SUPERVISOR);
        var ticket = question();
        agent().post("/tickets/" + ticket + "/messages", "{\"body\":\"On the invoice of May.\"}");
        SERVER.passTo(SERVER.now().plus(Duration.ofHours(13)));
        assertThat(lettersTo(supervisor.person().email(), ticket)).isEmpty();
    }

    private String question() {
        return home.opened("question", ",\"topic\":\"technical\"").at("/reference");
    }

    private static Someone agent() {
        return SERVER.staff(StaffRole.AGENT);
    }

    private static String supervisor(Language language, String market) {
        var place = new Place.AtDesk(Set.of(StaffRole.SUPERVISOR), Set.of(market));
        var email = UUID.randomUUID() + "@example.org";
        var zone = ZoneId.of("Europe/Warsaw");
        return SERVER.bean(Enrolling.class)
                .enrol(new Invitation(email, "Nadzór", language, zone, place))
                .email();
    }

    /** The bodies of the letters to an address that name a ticket. */
    private static List<String> lettersTo(String email, String ticket) {
        try (var files = Files.list(MAIL)) {
            return files.filter(it -> it.toString().endsWith(".eml"))
                    .map(BreachLettersTest::read)
                    .filter(it -> it.to().contains(email) && it.body().contains(ticket))
                    .map(Letter::body)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Letter(String to, String body) {}

    private static Letter read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            return new Letter(
                    message.getHeader("To", ","),
                    message.getContent().toString().replaceAll("\\s+", " "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
