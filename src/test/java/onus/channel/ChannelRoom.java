package onus.channel;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onus.OnusApplication;
import onus.api.TestServer;
import onus.contract.TicketKind;
import onus.customer.NewCustomer;
import onus.customer.Registering;
import onus.customer.Service;
import onus.customer.ServiceDraft;
import onus.customer.ServiceKind;
import onus.incident.Announcing;
import onus.incident.Authorises;
import onus.incident.Diagnosing;
import onus.incident.FindingOutcome;
import onus.incident.Key;
import onus.incident.Ordering;
import onus.incident.Quoting;
import onus.incident.Reported;
import onus.offer.Offer;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.Enrolling;
import onus.people.Invitation;
import onus.people.Person;
import onus.people.Place;
import onus.people.StaffRole;
import onus.platform.BusinessClock;
import onus.platform.TestDatabase;
import onus.platform.task.TaskStepper;
import onus.reason.Language;
import onus.reason.Ruling;
import onus.settlement.Fault;
import onus.ticket.NewTicket;
import org.joda.money.Money;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server with a real mail server beside it, and short ways through an incident. */
final class ChannelRoom implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    static final Caller.Staff TECHNICIAN = new Caller.Staff(new UUID(0, 5), Set.of(StaffRole.TECHNICIAN), Set.of());
    static final Caller.Staff SECOND = new Caller.Staff(new UUID(0, 6), Set.of(StaffRole.TECHNICIAN), Set.of());
    static final Caller.Staff CLERK = new Caller.Staff(new UUID(0, 8), Set.of(StaffRole.BILLING), Set.of());

    final TestDatabase database = new TestDatabase();
    final GreenMail mails = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private ConfigurableApplicationContext application;

    @Override
    public void beforeAll(ExtensionContext extension) {
        database.beforeAll(extension);
        mails.start();
        application = SpringApplication.run(
                OnusApplication.class,
                "--ONUS_OWNER_URL=" + database.settings().get("ONUS_OWNER_URL"),
                "--ONUS_DATABASE_URL=" + database.settings().get("ONUS_DATABASE_URL"),
                "--server.port=0",
                "--onus.data=" + TestServer.DATA.resolve("channel"),
                "--onus.scheduler=stepped",
                "--onus.history-start=2026-11-02T09:00:00Z",
                "--onus.address=https://desk.example/",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mails.getSmtp().getPort(),
                "--logging.level.root=error");
    }

    @Override
    public void beforeEach(ExtensionContext extension) throws Exception {
        run();
        mails.purgeEmailFromAllMailboxes();
    }

    @Override
    public void afterAll(ExtensionContext extension) {
        application.close();
        mails.stop();
        database.afterAll(extension);
    }

    /** The same port when the mail server comes up again. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void publish(Object event) {
        application.publishEvent(event);
    }

    <B> B the(Class<B> bean) {
        return application.getBean(bean);
    }

    Instant now() {
        return the(BusinessClock.class).instant();
    }

    /** Time goes on, and what is due meanwhile is done. */
    void pass(Duration time) {
        the(TaskStepper.class).advanceTo(now().plus(time));
    }

    void run() {
        the(TaskStepper.class).runAllDue(now());
    }

    /** A customer with one service and this owner, who reads this language. */
    record House(Service service, Person owner) {
        UUID account() {
            return service.account();
        }
    }

    House house(Language language, boolean consumer, String owner) {
        var told = new NewCustomer("Atelier Dupont", consumer, "FR", null, "1 rue Neuve, Lille", "FR", language);
        var customer = the(Registering.class).customer(told, now());
        var site = new ServiceDraft(
                ServiceKind.SITE, "dupont.example", "ovh-fr", LocalDate.of(2027, 12, 31), Money.parse("EUR 10"));
        var service = the(Registering.class).service(customer.account(), site, now());
        return new House(service, person(customer.account(), owner, ContactRole.OWNER));
    }

    House house() {
        return house(Language.EN, false, "Jean Dupont");
    }

    Person person(UUID account, String name, ContactRole role) {
        var email = UUID.randomUUID() + "@customers.example";
        var place = new Place.AtCustomer(account, role);
        return the(Enrolling.class).enrol(new Invitation(email, name, Language.EN, ZoneId.of("Europe/Paris"), place));
    }

    Asked by(Person person, House house, ContactRole role) {
        return Asked.now(new Caller.Contact(person.id(), house.account(), role), now());
    }

    Asked owner(House house) {
        return by(house.owner(), house, ContactRole.OWNER);
    }

    Asked by(Caller caller) {
        return Asked.now(caller, now());
    }

    Reported report(House house, String subject) {
        var told = new NewTicket(house.service().id(), TicketKind.DIAGNOSIS, null, subject, "It is slow.");
        return granted(the(Announcing.class).report(house.account(), told, owner(house)));
    }

    static Key key(Reported reported) {
        return new Key(reported.ticket().account(), reported.ticket().id());
    }

    void order(House house, Reported reported) {
        var order = new Ordering.Order(reported.announcement().price().gross(), Authorises.FIX);
        granted(the(Ordering.class).order(key(reported), order, owner(house)));
    }

    void find(Reported reported, Fault fault, FindingOutcome outcome) {
        var diagnosing = the(Diagnosing.class);
        granted(diagnosing.begin(key(reported), by(TECHNICIAN)));
        var found = new Diagnosing.Found(fault, outcome, "The disk was full.\nI emptied it.", List.of("df -h"), false);
        granted(diagnosing.sign(key(reported), found, by(TECHNICIAN)));
    }

    void quote(Reported reported) {
        var lines = List.of(new Offer.Line("A larger disk", Money.parse("EUR 100.00")));
        granted(the(Quoting.class).give(key(reported), new Quoting.Quote(lines, null), by(TECHNICIAN)));
    }

    static <T> T granted(Ruling<T> ruling) {
        return ((Ruling.Granted<T>) ruling).result();
    }

    /** What somebody has in the mailbox, in the order it came. */
    List<MimeMessage> to(Person person) {
        return Arrays.stream(mails.getReceivedMessages())
                .filter(it -> header(it, "To").contains(person.email()))
                .toList();
    }

    static String header(MimeMessage message, String name) {
        try {
            return message.getHeader(name, ", ");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(MimeMessage message) {
        try {
            return message.getContent().toString().replace("\r\n", "\n");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    List<Map<String, Object>> rows(UUID account) {
        return database.asSuperuser()
                .sql("select * from channel.notice where account_id = :account order by notice_id")
                .param("account", account)
                .query()
                .listOfRows();
    }
}
