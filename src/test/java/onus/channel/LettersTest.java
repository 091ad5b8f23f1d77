package onus.channel;

import static onus.channel.ChannelRoom.granted;
import static onus.channel.ChannelRoom.key;
import static onus.channel.ChannelRoom.subject;
import static onus.channel.ChannelRoom.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import onus.billing.Contesting;
import onus.billing.Invoices;
import onus.billing.Paying;
import onus.billing.PaymentMethod;
import onus.contract.TicketKind;
import onus.contract.Topic;
import onus.incident.Command;
import onus.incident.FindingOutcome;
import onus.incident.Objecting;
import onus.incident.Quoting;
import onus.incident.Reported;
import onus.incident.Withdrawing;
import onus.incident.Working;
import onus.people.People;
import onus.platform.Transactions;
import onus.platform.task.TaskKey;
import onus.reason.Language;
import onus.settlement.Fault;
import onus.ticket.Merging;
import onus.ticket.NewTicket;
import onus.ticket.Opening;
import onus.ticket.Writing;
import onus.uptime.known.Declaring;
import onus.uptime.known.Joining;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of letter, as it really goes out, in every language. */
class LettersTest {

    @RegisterExtension
    static final ChannelRoom ROOM = new ChannelRoom();

    /** Told under support plans and after interventions; the stories of those send them. */
    private static final Set<NoticeKind> ELSEWHERE = EnumSet.of(
            NoticeKind.MAINTENANCE,
            NoticeKind.MAINTENANCE_CANCELLED,
            NoticeKind.STOP,
            NoticeKind.COMPENSATION,
            NoticeKind.TOUCH,
            NoticeKind.TOUCH_LIFTED);

    /** What no reader should see: places nobody filled, keys of texts, the words of machines. */
    private static final Pattern UNFINISHED =
            Pattern.compile("[{}]|\\bnull\\b|\\b[a-z]+\\.[a-z-]+\\.[a-z]+\\b(?<!example)");

    private static final Pattern ENGLISH_AMOUNT = Pattern.compile("\\d\\.\\d\\d[\\u00a0\\u202f ]EUR");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLetterIsWholeInEveryLanguage(Language language) {
        var house = ROOM.house(language, true, "Zoé");
        mergedTwo(house);
        withdrawnTwice(house);
        knownTo(house);
        objectedTo(house);
        quotedTwice(house);
        paidLateAndContested(house);

        assertThat(ROOM.rows(house.account()))
                .extracting(it -> it.get("kind"))
                .contains(Arrays.stream(NoticeKind.values())
                        .filter(it -> !ELSEWHERE.contains(it))
                        .map(NoticeKind::code)
                        .toArray());
        assertThat(ROOM.to(house.owner())).isNotEmpty().allSatisfy(it -> {
            assertThat(subject(it)).doesNotContain("{", "null").isNotBlank();
            assertThat(UNFINISHED.matcher(withoutAddresses(text(it))).results().map(found -> found.group()))
                    .as(text(it))
                    .isEmpty();
            assertThat(text(it)).contains("https://desk.example/");
            if (language != Language.EN) {
                assertThat(text(it)).doesNotContainPattern(ENGLISH_AMOUNT);
            }
        });
    }

    private static String withoutAddresses(String text) {
        return text.replaceAll("https?://\\S+|\\S+@\\S+|dupont\\.example|[a-z]+-[a-z]+@\\S+", "");
    }

    private void knownTo(ChannelRoom.House house) {
        var declaring = ROOM.the(Declaring.class);
        var wish = new Declaring.Wish("Power cut", "Soon over.", Map.of());
        var troubled =
                List.of(new Declaring.Troubled(house.account(), house.service().id()));
        var asked = ROOM.report(house, "Slow site");
        ROOM.order(house, asked);
        var known = declaring.declare(wish, troubled, ROOM.by(ChannelRoom.TECHNICIAN));
        granted(ROOM.the(Joining.class)
                .join(house.account(), asked.ticket().id(), known.id(), ROOM.by(ChannelRoom.TECHNICIAN)));
        ROOM.run();
        granted(declaring.settle(known.id(), Fault.PROVIDER, "A burnt fuse.", ROOM.by(ChannelRoom.TECHNICIAN)));
        ROOM.run();
    }

    private void quotedTwice(ChannelRoom.House house) {
        var accepted = quoted(house);
        granted(ROOM.the(Quoting.class).accept(key(accepted), Money.parse("EUR 120.00"), ROOM.owner(house)));
        granted(ROOM.the(Working.class)
                .report(
                        key(accepted),
                        new Working.Report(Command.WorkResult.DONE, "Larger now.", false),
                        ROOM.by(ChannelRoom.TECHNICIAN)));
        quoted(house);
        ROOM.pass(Duration.ofDays(31));
    }

    /** Before work, which owes nothing, and out of accepted work, which leaves the diagnosis. */
    private void withdrawnTwice(ChannelRoom.House house) {
        var withdrawing = ROOM.the(Withdrawing.class);
        granted(withdrawing.withdraw(key(ROOM.report(house, "Slow site")), ROOM.owner(house)));
        var accepted = quoted(house);
        granted(ROOM.the(Quoting.class).accept(key(accepted), Money.parse("EUR 120.00"), ROOM.owner(house)));
        granted(withdrawing.withdraw(key(accepted), ROOM.owner(house)));
    }

    private Reported quoted(ChannelRoom.House house) {
        var reported = ROOM.report(house, "Slow site");
        ROOM.order(house, reported);
        ROOM.find(reported, Fault.CUSTOMER, FindingOutcome.QUOTE);
        ROOM.quote(reported);
        ROOM.run();
        return reported;
    }

    private void objectedTo(ChannelRoom.House house) {
        var reported = solved(house);
        var reply = new Writing.Words("We look at it.", false);
        granted(ROOM.the(Writing.class)
                .write(house.account(), reported.ticket().id(), reply, ROOM.by(ChannelRoom.TECHNICIAN)));
        granted(ROOM.the(Objecting.class).object(key(reported), "It was not ours.", ROOM.owner(house)));
        var review = new Objecting.Review(Fault.CUSTOMER, "The log says so.");
        granted(ROOM.the(Objecting.class).review(key(reported), review, ROOM.by(ChannelRoom.SECOND)));
        ROOM.run();
    }

    private void mergedTwo(ChannelRoom.House house) {
        var told = new NewTicket(house.service().id(), TicketKind.QUESTION, Topic.TECHNICAL, "Disk?", "Is it full?");
        var duplicate = granted(ROOM.the(Opening.class).open(house.account(), told, ROOM.owner(house)));
        var master = granted(ROOM.the(Opening.class).open(house.account(), told, ROOM.owner(house)));
        var wanted = new Merging.Wanted(house.account(), master.id(), "The same.");
        granted(ROOM.the(Merging.class)
                .merge(house.account(), duplicate.id(), wanted, ROOM.by(ChannelRoom.TECHNICIAN)));
        ROOM.run();
    }

    private void paidLateAndContested(ChannelRoom.House house) {
        numbers(house).forEach(it -> pay(house, it));
        ROOM.run();
        solved(house);
        var act = new Contesting.Act("Enough.", Language.EN, true);
        granted(ROOM.the(Contesting.class)
                .contest(house.account(), numbers(house).getLast(), act, ROOM.owner(house)));
        ROOM.run();
    }

    private static void pay(ChannelRoom.House house, String number) {
        var open = ROOM.the(Transactions.class)
                .inAccount(
                        house.account(),
                        () -> ROOM.the(Invoices.class)
                                .find(house.account(), number)
                                .orElseThrow()
                                .debt()
                                .open());
        var today = LocalDate.ofInstant(ROOM.now(), ZoneId.of("Europe/Paris"));
        var key = UUID.randomUUID().toString();
        var received = new Paying.Received(open, PaymentMethod.TRANSFER, today, "late", key);
        granted(ROOM.the(Paying.class).pay(house.account(), number, received, ROOM.by(ChannelRoom.CLERK)));
    }

    private Reported solved(ChannelRoom.House house) {
        var reported = ROOM.report(house, "Slow site");
        ROOM.order(house, reported);
        ROOM.find(reported, Fault.CUSTOMER, FindingOutcome.SOLVED);
        ROOM.run();
        return reported;
    }

    private static List<String> numbers(ChannelRoom.House house) {
        return ROOM.database
                .asSuperuser()
                .sql("""
                        select number from billing.invoice where account_id = :account and kind = 'invoice'
                        order by issued_at, number
                        """)
                .param("account", house.account())
                .query(String.class)
                .list();
    }

    @Test
    void whoeverIsDisabledIsNotWrittenToAndTheDeskSeesThatNobodyHears() {
        var house = ROOM.house();
        var people = ROOM.the(People.class);
        assertThat(people.hasReachableOwner(house.account())).isTrue();
        people.disable(house.owner().id());
        ROOM.report(house, "Slow site");
        ROOM.run();
        assertThat(ROOM.to(house.owner())).isEmpty();
        assertThat(people.hasReachableOwner(house.account())).isFalse();
    }

    @Test
    void twoNodesThatTellTheSameAtOnceTellItOnce() throws Exception {
        var house = ROOM.house();
        var reported = ROOM.report(house, "Slow site");
        var task = new TaskKey(
                "notice",
                house.account(),
                reported.ticket().id(),
                "announcement/" + reported.announcement().id());
        var nodes = IntStream.range(0, 6)
                .mapToObj(_ -> Thread.ofVirtual()
                        .unstarted(() -> ROOM.the(Telling.class).run(task, ROOM.now())))
                .toList();
        nodes.forEach(Thread::start);
        for (var node : nodes) {
            node.join();
        }
        ROOM.run();
        assertThat(ROOM.to(house.owner())).hasSize(1);
        assertThat(ROOM.rows(house.account()))
                .singleElement()
                .satisfies(it -> assertThat(it.get("attempts")).isEqualTo(1));
    }
}
