package onus.uptime.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import onus.contract.TicketKind;
import onus.customer.NewCustomer;
import onus.customer.Registering;
import onus.customer.ServiceDraft;
import onus.customer.ServiceKind;
import onus.incident.Announcing;
import onus.incident.Authorises;
import onus.incident.Diagnosing;
import onus.incident.Key;
import onus.incident.Ordering;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.StaffRole;
import onus.reason.Language;
import onus.reason.Ruling;
import onus.settlement.Fault;
import onus.ticket.NewTicket;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.NestedRuntimeException;

/** A diagnosis is let go, said so and answered once, wherever the server dies between the agent's word and the end of the trouble. */
class ReleaseKillPointsTest {

    private static final Instant NOON = Instant.parse("2026-03-16T11:00:00Z");
    private static final Asked TECHNICIAN =
            Asked.now(new Caller.Staff(new UUID(0, 7), Set.of(StaffRole.TECHNICIAN), Set.of()), NOON);

    @RegisterExtension
    static final KnownRooms ROOMS = new KnownRooms();

    private static int steps;

    private Key key;
    private UUID known;

    /** Counts the steps of a release that nobody kills. */
    @BeforeAll
    static void count() {
        var test = new ReleaseKillPointsTest();
        test.aDiagnosisGoesOnAndATroubleIsKnown();
        ROOMS.mortal().dieAt(1_000_000);
        test.released();
        steps = 1_000_000 - ROOMS.mortal().left();
        ROOMS.mortal().live();
    }

    /** A third of all points, others every day of the week. */
    static List<Integer> points() {
        var random = new Random(
                LocalDate.now(java.time.ZoneOffset.UTC).getDayOfWeek().getValue());
        return IntStream.rangeClosed(1, steps)
                .filter(_ -> random.nextInt(3) == 0)
                .boxed()
                .toList();
    }

    @BeforeEach
    void aDiagnosisGoesOnAndATroubleIsKnown() {
        var told = new NewCustomer("Atelier Dupont", false, "FR", null, "1 rue Neuve, Lille", "FR", Language.EN);
        var customer = ROOMS.the(Registering.class).customer(told, NOON);
        var site = new ServiceDraft(
                ServiceKind.SITE, "dupont.example", "ovh-fr", LocalDate.of(2026, 12, 31), Money.parse("EUR 10.00"));
        var service = ROOMS.the(Registering.class).service(customer.account(), site, NOON);
        var owner = Asked.now(new Caller.Contact(new UUID(0, 9), customer.account(), ContactRole.OWNER), NOON);
        var wish = new NewTicket(service.id(), TicketKind.DIAGNOSIS, null, "Slow", "It is slow.");
        var reported = granted(ROOMS.the(Announcing.class).report(customer.account(), wish, owner));
        key = new Key(customer.account(), reported.ticket().id());
        granted(ROOMS.the(Ordering.class)
                .order(key, new Ordering.Order(Money.parse("EUR 24.00"), Authorises.LOOK), owner));
        granted(ROOMS.the(Diagnosing.class).begin(key, TECHNICIAN));
        known = ROOMS.the(Declaring.class)
                .declare(new Declaring.Wish("Power cut", "The power is out.", Map.of()), List.of(), TECHNICIAN)
                .id();
    }

    private static <T> T granted(Ruling<T> ruling) {
        if (ruling instanceof Ruling.Granted<T>(var result)) {
            return result;
        }
        throw new AssertionError(ruling);
    }

    /** What the agent's click and the waiting task do, and what is done again after a restart. */
    private void released() {
        ROOMS.the(Joining.class).join(key.account(), key.ticket(), known, TECHNICIAN);
        ROOMS.the(Answering.class).joined(talk(), known, NOON);
    }

    private void answered() {
        ROOMS.the(Answering.class).over(talk(), known, NOON);
    }

    private KnownTickets.Talk talk() {
        return new KnownTickets.Talk(key.account(), key.ticket());
    }

    @ParameterizedTest
    @MethodSource("points")
    void killedAtAnyPointAndDoneAgainItIsLetGoSaidAndAnsweredOnce(int point) {
        ROOMS.mortal().dieAt(point);
        try {
            released();
        } catch (NestedRuntimeException killed) {
            assertThat(ROOMS.mortal().isDead()).as(killed.toString()).isTrue();
        }
        ROOMS.mortal().live();
        assertThat(rows("journal.entry", "what = 'released'")).isLessThanOrEqualTo(1);
        assertThat(rows("uptime.known_ticket", "true")).isEqualTo(rows("journal.entry", "what = 'released'"));
        released();
        granted(ROOMS.the(Declaring.class).settle(known, Fault.CUSTOMER, "A transformer burnt.", TECHNICIAN));
        answered();
        answered();
        assertThat(rows("journal.entry", "what = 'released'")).isEqualTo(1);
        assertThat(rows("incident.incident", "state = 'withdrawn'")).isEqualTo(1);
        assertThat(rows("ticket.message", "body like '%a trouble we already know of%'"))
                .isEqualTo(1);
        assertThat(rows("ticket.message", "body like '%A transformer burnt.%'")).isEqualTo(1);
        assertThat(rows("ticket.ticket", "state = 'closed'")).isEqualTo(1);
        assertThat(rows("billing.charge", "true")).isZero();
    }

    @Test
    void thereAreManyPointsToDieAt() {
        assertThat(steps).isBetween(15, 300);
    }

    private int rows(String table, String where) {
        return ROOMS.superuser()
                .sql("select count(*) from " + table + " where account_id = :account and " + where)
                .param("account", key.account())
                .query(Integer.class)
                .single();
    }
}
