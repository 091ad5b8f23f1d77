package onus.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import onus.OnusApplication;
import onus.consent.LinkMade;
import onus.people.ContactRole;
import onus.people.Enrolling;
import onus.people.Invitation;
import onus.people.PasswordResetAsked;
import onus.people.Person;
import onus.people.PersonInvited;
import onus.people.Place;
import onus.people.Scope;
import onus.people.StaffRole;
import onus.people.Tokens;
import onus.platform.BusinessClock;
import onus.platform.TestDatabase;
import onus.platform.Transactions;
import onus.platform.task.TaskStepper;
import onus.reason.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.util.FileSystemUtils;

/**
 * The whole server over HTTP, on its own database, with a clock that stands until it is moved; started once for all tests of a run. Tests make
 * their own customers and people, so they never meet.
 */
public final class TestServer {

    /** A Monday morning. */
    public static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    public static final String PASSWORD = "correct horse battery";

    /** Where the servers of this process keep what is not in the database; another process of the same run has another. */
    public static final Path DATA = emptied(Path.of("target", "test-data", System.getProperty("onus.test.fork", "0")));

    private static final String REQUESTS = "--onus.api.requests-per-minute=";

    private static @Nullable TestServer running;

    private final List<Object> letters = new ArrayList<>();
    private final TestDatabase database = new TestDatabase();
    private final ConfigurableApplicationContext application;

    private TestServer(String... more) {
        database.beforeAll(null);
        var server = new SpringApplication(OnusApplication.class);
        server.addListeners(new Letters());
        application = server.run(settings(more));
        Runtime.getRuntime().addShutdownHook(new Thread(application::close));
    }

    public static synchronized TestServer running() {
        if (running == null) {
            running = new TestServer();
        }
        return running;
    }

    /** A server of a test's own, whose clock nobody else moves; whoever asks for it closes it. */
    public static TestServer apart() {
        return new TestServer();
    }

    /** The same with settings of its own: {@code --name=value}. */
    public static TestServer with(String... settings) {
        return new TestServer(settings);
    }

    public void close() {
        application.close();
        database.afterAll(null);
    }

    /** Moves the business clock forward and does everything that falls due on the way. */
    public void passTo(Instant instant) {
        bean(TaskStepper.class).advanceTo(instant);
    }

    /** A bean of the running server. */
    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Tells the rooms that something happened to a customer. */
    public void tell(UUID account, Object event) {
        bean(Transactions.class).inAccount(account, () -> application.publishEvent(event));
    }

    /** All beans of a type. */
    public <T> Stream<T> beans(Class<T> type) {
        return application.getBeansOfType(type).values().stream();
    }

    public TestDatabase database() {
        return database;
    }

    public URI address() {
        var port = ((WebServerApplicationContext) application).getWebServer().getPort();
        return URI.create("http://localhost:" + port);
    }

    public Instant now() {
        return bean(BusinessClock.class).instant();
    }

    /** Moves the business clock forward; the other tests of the run go along. */
    public void moveTo(Instant instant) {
        bean(BusinessClock.class).moveTo(instant);
    }

    /** Somebody without a token. */
    public Someone nobody() {
        return new Someone(address(), null, null);
    }

    /** A new contact of a customer, with a token that may do all the role may. */
    public Someone contact(UUID account, ContactRole role) {
        var person = quickly(new Place.AtCustomer(account, role));
        return with(person, account, Scope.WRITE);
    }

    /** Somebody new at the desk, in all markets, with a token that may do all the roles may. */
    public Someone staff(StaffRole... roles) {
        var person = quickly(new Place.AtDesk(Set.of(roles), Set.of()));
        return with(person, null, Scope.WRITE);
    }

    /** A person with another token. */
    public Someone with(Person person, @Nullable UUID account, Scope... scopes) {
        var issued = bean(Tokens.class).issue(person.id(), account, Tokens.Wish.api(scopes));
        return new Someone(address(), person, issued.secret().text());
    }

    /** A new person whose password is {@link #PASSWORD}. */
    public Person enrol(Place place) {
        return bean(Enrolling.class).enrol(somebody(place), PASSWORD);
    }

    /** A new person without a password, which takes time to hash. */
    private Person quickly(Place place) {
        return bean(Enrolling.class).enrol(somebody(place));
    }

    private static Invitation somebody(Place place) {
        var email = UUID.randomUUID() + "@example.org";
        return new Invitation(email, "Somebody", Language.EN, ZoneId.of("Europe/Paris"), place);
    }

    /** Letters of the run before are nobody's any more. */
    private static Path emptied(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All letters so far. */
    public synchronized List<Object> letters() {
        return List.copyOf(letters);
    }

    /** The last invitation to an address. */
    public PersonInvited invitationTo(String email) {
        return last(PersonInvited.class, it -> it.person().email().equals(email));
    }

    /** The last reset for an address. */
    public PasswordResetAsked resetFor(String email) {
        return last(PasswordResetAsked.class, it -> it.person().email().equals(email));
    }

    private synchronized <T> T last(Class<T> type, Predicate<T> about) {
        return letters.reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(about)
                .findFirst()
                .orElseThrow();
    }

    private String[] settings(String... more) {
        var all = new ArrayList<>(List.of(more));
        database.settings().forEach((name, value) -> all.add("--" + name + "=" + value));
        all.add("--server.port=0");
        all.add("--onus.data=" + DATA);
        all.add("--onus.scheduler=stepped");
        all.add("--onus.history-start=" + START);
        all.add("--onus.attempts.per-address=100000");
        if (all.stream().noneMatch(it -> it.startsWith(REQUESTS))) {
            all.add(REQUESTS + 100_000);
        }
        all.add("--logging.level.root=warn");
        return all.toArray(String[]::new);
    }

    /** Keeps what would be mailed. */
    private final class Letters implements ApplicationListener<ApplicationEvent> {
        @Override
        public void onApplicationEvent(ApplicationEvent event) {
            if (event instanceof PayloadApplicationEvent<?> it
                    && (it.getPayload() instanceof PersonInvited
                            || it.getPayload() instanceof PasswordResetAsked
                            || it.getPayload() instanceof LinkMade)) {
                synchronized (TestServer.this) {
                    letters.add(it.getPayload());
                }
            }
        }
    }
}
