package onus.channel;

import static onus.channel.ChannelRoom.granted;
import static onus.channel.ChannelRoom.header;
import static onus.channel.ChannelRoom.key;
import static onus.channel.ChannelRoom.subject;
import static onus.channel.ChannelRoom.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import onus.contract.TicketKind;
import onus.contract.Topic;
import onus.incident.AnnouncementMade;
import onus.incident.Command;
import onus.incident.FindingOutcome;
import onus.incident.Key;
import onus.incident.Quoting;
import onus.incident.Withdrawing;
import onus.incident.Working;
import onus.offer.Offer;
import onus.people.ContactRole;
import onus.platform.Transactions;
import onus.platform.task.TaskKey;
import onus.reason.Language;
import onus.settlement.Fault;
import onus.ticket.NewTicket;
import onus.ticket.Opening;
import onus.ticket.Writing;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoticesTest {

    @RegisterExtension
    static final ChannelRoom ROOM = new ChannelRoom();

    @Test
    void anOwnerIsToldEachStepOfAnIncidentOnceHoweverOftenTheTaskRuns() {
        var house = ROOM.house();
        var reported = ROOM.report(house, "Slow site");
        ROOM.order(house, reported);
        ROOM.find(reported, Fault.CUSTOMER, FindingOutcome.SOLVED);
        ROOM.run();
        assertThat(ROOM.to(house.owner()).stream()
                        .map(it -> subject(it).replaceFirst("^\\[T-[^]]+] ", "").replaceFirst("\\d{6}", "…")))
                .containsExactly(
                        "Price announced: Slow site",
                        "Order confirmed: Slow site",
                        "We have begun: Slow site",
                        "Finding: Slow site",
                        "Invoice FR-2026-… of 24.00\u00a0EUR");
        for (var row : ROOM.rows(house.account())) {
            var occurrence = row.get("kind") + "/" + row.get("occurrence");
            var task = new TaskKey("notice", house.account(), (UUID) row.get("thing_id"), occurrence);
            ROOM.the(Telling.class).run(task, ROOM.now());
        }
        assertThat(ROOM.to(house.owner())).hasSize(5);
        assertThat(ROOM.rows(house.account())).hasSize(5);
    }

    @Test
    void workThatNoDiagnosisLedToIsToldWithWhatItCosts() {
        var house = ROOM.house();
        var asked = new NewTicket(
                house.service().id(), TicketKind.QUESTION, Topic.TECHNICAL, "Move my site", "To a larger one, please.");
        var ticket = granted(ROOM.the(Opening.class).open(house.account(), asked, ROOM.owner(house)));
        var key = new Key(ticket.account(), ticket.id());
        var lines = List.of(new Offer.Line("The move", Money.parse("EUR 80.00")));
        granted(ROOM.the(Quoting.class).give(key, new Quoting.Quote(lines, null), ROOM.by(ChannelRoom.TECHNICIAN)));
        granted(ROOM.the(Quoting.class).accept(key, Money.parse("EUR 96.00"), ROOM.owner(house)));
        var report = new Working.Report(Command.WorkResult.DONE, "Moved.", false);
        granted(ROOM.the(Working.class).report(key, report, ROOM.by(ChannelRoom.TECHNICIAN)));
        ROOM.run();
        assertThat(ROOM.to(house.owner()))
                .anySatisfy(it -> assertThat(text(it)).contains("Moved.", "you owe 80.00\u00a0EUR without VAT"));
    }

    @Test
    void everyOwnerIsToldAndNobodyElse() {
        var house = ROOM.house();
        var second = ROOM.person(house.account(), "Anne", ContactRole.OWNER);
        var member = ROOM.person(house.account(), "Paul", ContactRole.MEMBER);
        ROOM.report(house, "Slow site");
        ROOM.run();
        assertThat(ROOM.to(house.owner())).hasSize(1);
        assertThat(ROOM.to(second)).hasSize(1);
        assertThat(ROOM.to(member)).isEmpty();
        assertThat(text(ROOM.to(second).getFirst())).startsWith("Hello Anne,\n");
    }

    @Test
    void aReplyGoesToWhoeverWroteAndANoteToNobody() {
        var house = ROOM.house();
        var member = ROOM.person(house.account(), "Paul", ContactRole.MEMBER);
        var reported = ROOM.report(house, "Slow site");
        ROOM.run();
        var writing = ROOM.the(Writing.class);
        var ticket = reported.ticket();
        var question = new Writing.Words("Any news?", false);
        granted(writing.write(ticket.account(), ticket.id(), question, ROOM.by(member, house, ContactRole.MEMBER)));
        var note = new Writing.Words("He is right.", true);
        granted(writing.write(ticket.account(), ticket.id(), note, ROOM.by(ChannelRoom.TECHNICIAN)));
        var reply = new Writing.Words("We look at it.\n\nSoon.", false);
        granted(writing.write(ticket.account(), ticket.id(), reply, ROOM.by(ChannelRoom.TECHNICIAN)));
        ROOM.run();
        assertThat(ROOM.to(member)).singleElement().satisfies(it -> {
            assertThat(subject(it)).endsWith("] Re: Slow site");
            assertThat(text(it)).contains("Hello Paul,\n\nWe look at it.\n\nSoon.\n\n");
        });
        assertThat(ROOM.to(house.owner()))
                .as("the announcement, and the reply, for the owner wrote too")
                .hasSize(2);
    }

    @Test
    void whatWasRolledBackIsNotTold() {
        var house = ROOM.house();
        var transactions = ROOM.the(Transactions.class);
        var key = new Key(house.account(), UUID.randomUUID());
        assertThatThrownBy(() -> transactions.inAccount(house.account(), () -> {
                    ROOM.publish(new AnnouncementMade(key, UUID.randomUUID(), ROOM.now()));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        ROOM.run();
        assertThat(ROOM.rows(house.account())).isEmpty();
        assertThat(ROOM.mails.getReceivedMessages()).isEmpty();
    }

    @Test
    void aMailServerThatIsDownIsTriedAgainLaterWithTheSameMessage() {
        var house = ROOM.house();
        ROOM.report(house, "Slow site");
        ROOM.mails.stop();
        ROOM.run();
        var failed = ROOM.rows(house.account()).getFirst();
        assertThat(failed.get("sent_at")).isNull();
        assertThat(failed.get("attempts")).isEqualTo(1);
        assertThat(failed.get("failure").toString()).contains("MailSendException");
        ROOM.mails.start();
        ROOM.pass(Duration.ofSeconds(11));
        assertThat(ROOM.to(house.owner()))
                .singleElement()
                .satisfies(it -> assertThat(header(it, "Message-ID")).isEqualTo(failed.get("message_id")));
        var sent = ROOM.rows(house.account()).getFirst();
        assertThat(sent.get("sent_at")).isNotNull();
        assertThat(sent.get("failure")).isNull();
        assertThat(sent.get("attempts")).isEqualTo(2);
    }

    @Test
    void lettersOfATicketThreadAndNoMachineShouldAnswerThem() {
        var house = ROOM.house(Language.FR, false, "Zoé Lefèvre");
        var reported = ROOM.report(house, "Site très lent – où est l’erreur ?");
        ROOM.order(house, reported);
        ROOM.run();
        var first = ROOM.to(house.owner()).getFirst();
        var second = ROOM.to(house.owner()).getLast();
        assertThat(subject(first))
                .isEqualTo("[" + reported.ticket().reference() + "] Prix annoncé : Site très lent – où est l’erreur ?");
        assertThat(header(second, "In-Reply-To")).isEqualTo(header(first, "Message-ID"));
        assertThat(header(second, "References")).contains(header(first, "Message-ID"));
        assertThat(header(first, "In-Reply-To")).isNull();
        assertThat(header(first, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(first, "X-Auto-Response-Suppress")).isEqualTo("All");
        assertThat(header(first, "Content-Type")).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(header(first, "From")).contains("facturation@demo.onus.example");
        assertThat(text(first))
                .startsWith("Bonjour Zoé Lefèvre,\n")
                .contains("https://desk.example/tickets/" + reported.ticket().reference())
                .contains("\n-- \nOnus Démo SAS\n");
    }

    @Test
    void nobodyWritesHeadersByASubjectOrAName() {
        var house = ROOM.house(Language.EN, false, "Eve\r\nBcc: evil@example.org");
        ROOM.report(house, "Slow\r\nBcc: evil@example.org\r\n\r\nNew body");
        ROOM.run();
        var received = ROOM.mails.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(header(received[0], "Bcc")).isNull();
        assertThat(subject(received[0])).endsWith("Price announced: Slow Bcc: evil@example.org New body");
        assertThat(text(received[0])).startsWith("Hello Eve Bcc: evil@example.org,\n");
    }

    @Test
    void anOrderIsConfirmedInItsExactWordsAndToAConsumerWithTheRightOfWithdrawal() {
        var house = ROOM.house(Language.EN, true, "Jean");
        var reported = ROOM.report(house, "Slow site");
        ROOM.order(house, reported);
        ROOM.run();
        var confirmed = text(ROOM.to(house.owner()).getLast()).replaceAll("\\s+", " ");
        assertThat(confirmed)
                .contains(reported.announcement().text().replaceAll("\\s+", " "))
                .contains("What you ordered:")
                .contains("withdraw from this contract within 14 days");
        var business = ROOM.house();
        ROOM.order(business, ROOM.report(business, "Slow site"));
        ROOM.run();
        assertThat(text(ROOM.to(business.owner()).getLast())).doesNotContain("Right of withdrawal");
    }

    @Test
    void aWithdrawalIsAcknowledgedWithDateAndTime() {
        var house = ROOM.house(Language.EN, true, "Jean");
        var reported = ROOM.report(house, "Slow site");
        ROOM.order(house, reported);
        granted(ROOM.the(Withdrawing.class).withdraw(key(reported), ROOM.owner(house)));
        ROOM.run();
        var acknowledged = ROOM.to(house.owner()).getLast();
        assertThat(subject(acknowledged)).endsWith("Withdrawal confirmed: Slow site");
        var at = ROOM.now().atZone(ZoneId.of("Europe/Paris"));
        assertThat(text(acknowledged).replaceAll("\\s+", " "))
                .contains("You took back your order for “Slow site” on " + at.getDayOfMonth())
                .contains(DateTimeFormatter.ofPattern("HH:mm").format(at))
                .contains("You owe nothing for this incident.");
    }
}
