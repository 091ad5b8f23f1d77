package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import onus.api.DeskMail;
import onus.people.StaffRole;
import onus.reason.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesWalkTest {

    private static final byte[] LOG = "09:12 upstream timed out".getBytes(StandardCharsets.UTF_8);

    @Test
    void aFileComesWithTheQuestionAndAnotherWithTheAnswer() {
        var village = Village.consumer(Language.EN);
        try (var home = Reader.of(Language.EN).as(village.owner, village.customer.account());
                var desk = Reader.of(Language.EN).as(Village.staff("Aline", StaffRole.AGENT), null)) {
            home.opens("/help/" + village.service.reference() + "/diagnosis")
                    .fills("What is it about?", "The shop is slow")
                    .fills("What happened?", "See the log.")
                    .attaches("php-fpm.log", LOG)
                    .presses("Open the ticket and get the price");
            assertThat(home.text()).contains("php-fpm.log", "24 byte").doesNotContain("Files were added");
            assertThat(home.saves("php-fpm.log")).isEqualTo("09:12 upstream timed out");

            var ticket = home.path();
            desk.opens("/desk" + ticket);
            assertThat(desk.saves("php-fpm.log")).isEqualTo("09:12 upstream timed out");
            desk.fills("Answer to the customer", "Like this?")
                    .attaches("what we see.txt", "nothing yet".getBytes(StandardCharsets.UTF_8))
                    .presses("Send");
            desk.sees("Like this?");

            assertThat(home.opens(ticket).saves("what we see.txt")).isEqualTo("nothing yet");
            Village.SERVER.passTo(Village.SERVER.now());
            assertThat(DeskMail.lettersTo(village.owner.email(), "Like this?"))
                    .anyMatch(it -> it.contains("page de votre ticket : what we see.txt"));
        }
    }

    @Test
    void nobodyElseCanSaveAFile() {
        var village = Village.consumer(Language.EN);
        var stranger = Village.consumer(Language.EN);
        try (var home = Reader.of(Language.EN).as(village.owner, village.customer.account());
                var other = Reader.of(Language.EN).as(stranger.owner, stranger.customer.account())) {
            home.opens("/tickets/" + village.announced())
                    .fills("Your reply", "The log.")
                    .attaches("php-fpm.log", LOG)
                    .presses("Send");
            home.sees("The log.");
            var file = home.page().getByText("php-fpm.log").getAttribute("href");
            assertThat(other.opens(file).text()).contains("There is nothing here");
            var own = file.replaceFirst("T-[^/]+", stranger.announced());
            assertThat(other.opens(own).text()).contains("There is nothing here");
        }
    }

    @Test
    void aFileThatIsTooLargeIsToldBeforeItTravelsAndRefusedWhereItDoes(@TempDir Path folder) throws IOException {
        var village = Village.consumer(Language.EN);
        var ticket = village.announced();
        var dump = Files.write(folder.resolve("dump.sql"), new byte[(int) onus.platform.file.Files.LIMIT + 1]);
        try (var home = Reader.of(Language.EN).as(village.owner, village.customer.account())) {
            home.opens("/tickets/" + ticket).fills("Your reply", "The dump.").attaches(dump);
            assertThat(home.page().locator("#files").evaluate("field => field.validationMessage"))
                    .isEqualTo("At most 10 files of 25 MB each, 55 MB together.");
            home.page().locator("#files").evaluate("field => field.setCustomValidity('')");
            home.presses("Send");
            home.page().getByText("At most 10 files of 25 MB each").waitFor();
            assertThat(home.opens("/tickets/" + ticket).text()).doesNotContain("The dump.");
        }
    }
}
