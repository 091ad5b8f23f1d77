package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import onus.api.TestServer;
import onus.reason.Language;
import org.junit.jupiter.api.Test;

class CustomerWalkTest {

    @Test
    void aConsumerReadsThePriceOrdersItWithTheLegalWordsAndWrites() {
        var village = Village.consumer(Language.EN);
        try (var reader = Reader.of(Language.EN)) {
            reader.opens("/home")
                    .fills("E-mail", village.owner.email())
                    .fills("Password", TestServer.PASSWORD)
                    .presses("Sign in");
            assertThat(reader.path()).isEqualTo("/home");
            assertThat(reader.text()).contains("boutique.example", "Camille Bernard");

            reader.opens("/help").presses("Have the cause found");
            assertThat(reader.text()).contains("24.00", "20.00", "This orders nothing yet");

            reader.fills("What is it about?", "The shop is slow").fills("What happened?", "Since Monday, every page.");
            reader.presses("Open the ticket and get the price");
            assertThat(reader.text()).contains("The price, before anything happens", "Nothing begins before you order");

            reader.presses("Commande avec obligation de paiement");
            assertThat(reader.text()).contains("Ordered for 24.00", "look at configuration and logs");

            reader.fills("Your reply", "It is worse in the evening.").presses("Send");
            reader.sees("It is worse in the evening.");
        }
    }

    @Test
    void aDoubleClickOrdersOnceAndTellsNoError() {
        var village = Village.consumer(Language.EN);
        var ticket = village.announced();
        try (var reader = Reader.of(Language.EN).as(village.owner, village.customer.account())) {
            reader.opens("/tickets/" + ticket).ticks("And fix it at once");
            reader.presses("Commande avec obligation de paiement", 2);
            reader.opens("/tickets/" + ticket);
            assertThat(reader.text())
                    .containsOnlyOnce("Ordered for 24.00")
                    .contains("look, and to fix it at once")
                    .doesNotContain("This was not done");
        }
    }

    @Test
    void theSameFormSentTwiceSaysItsWordsOnce() {
        var village = Village.consumer(Language.EN);
        var ticket = village.announced();
        try (var reader = Reader.of(Language.EN).as(village.owner, village.customer.account())) {
            reader.opens("/tickets/" + ticket).fills("Your reply", "Only once, please.");
            reader.sendsTwice("form[action$='/messages']");
            reader.opens("/tickets/" + ticket);
            assertThat(reader.text()).containsOnlyOnce("Only once, please.");
        }
    }

    @Test
    void withoutScriptsThePagesDoTheSame() {
        var village = Village.consumer(Language.EN);
        var options = Chromium.reader(Language.EN).setJavaScriptEnabled(false);
        try (var reader = new Reader(Chromium.window(options)).as(village.owner, village.customer.account())) {
            reader.opens("/help").presses("Ask a question");
            reader.presses("Send");
            assertThat(reader.text()).contains("Please fill in this field.", "Please choose one.");

            reader.ticks("technical").fills("What is it about?", "Which PHP?").fills("What happened?", "Nothing yet.");
            reader.presses("Send");
            assertThat(reader.text()).contains("Your ticket is open.", "Nothing yet.");

            reader.fills("Your reply", "And which database?").presses("Send");
            assertThat(reader.text()).contains("Your reply is sent.", "And which database?");
        }
    }

    @Test
    void somebodyElsesTicketIsNotThere() {
        var theirs = Village.consumer(Language.EN).announced();
        var village = Village.consumer(Language.EN);
        try (var reader = Reader.of(Language.EN).as(village.owner, village.customer.account())) {
            assertThat(reader.opens("/tickets/" + theirs).text()).contains("There is nothing here");
        }
    }

    @Test
    void theLanguageIsSwitchedOnEveryPage() {
        try (var reader = Reader.of(Language.EN)) {
            reader.opens("/contracts/ovh-fr");
            reader.page().getByText("Deutsch").click();
            assertThat(reader.path()).isEqualTo("/contracts/ovh-fr");
            assertThat(reader.text()).contains("Verträge");
        }
    }
}
