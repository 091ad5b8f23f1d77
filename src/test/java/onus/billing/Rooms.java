package onus.billing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import onus.contract.Contracts;
import onus.contract.Markets;
import onus.contract.ShippedContracts;
import onus.contract.ShippedMarkets;
import onus.journal.Journal;
import onus.journal.Verdicts;
import onus.platform.Inserts;
import onus.platform.Mortal;
import onus.platform.References;
import onus.platform.SystemClock;
import onus.platform.TestDatabase;
import onus.platform.Transactions;
import onus.platform.file.Files;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The rooms up to billing, wired as in the server, on a database of the test class's own. */
public class Rooms implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    final TestDatabase database = new TestDatabase();
    private AnnotationConfigApplicationContext context;

    @Override
    public void beforeAll(ExtensionContext extension) {
        open();
    }

    public void open() {
        database.open();
        context = new AnnotationConfigApplicationContext();
        context.registerBean(JdbcClient.class, database::jdbc);
        context.registerBean(Transactions.class, database::transactions);
        context.registerBean(References.class, () -> new References(database.jdbc()));
        var inserts = new Inserts(new NamedParameterJdbcTemplate(database.dataSource()));
        context.registerBean(Inserts.class, () -> inserts);
        context.registerBean(Journal.class, () -> new Journal(database.jdbc(), inserts));
        context.registerBean(Verdicts.class, () -> new Verdicts(database.jdbc(), inserts));
        context.registerBean(Tasks.class, () -> new Tasks(database.jdbc(), inserts));
        context.registerBean(SystemClock.class, SystemClock::new);
        context.registerBean(Files.class, () -> new Files(database.jdbc()));
        context.registerBean(Contracts.class, ShippedContracts::new);
        context.registerBean(Markets.class, ShippedMarkets::new);
        context.registerBean(JsonMapper.class, JsonMapper::shared);
        context.register(scanned(), News.class);
        context.refresh();
    }

    /** Which rooms. */
    protected Class<?> scanned() {
        return Scanned.class;
    }

    @ComponentScan(
            basePackages = {
                "onus.contract.published",
                "onus.customer",
                "onus.offer",
                "onus.plan",
                "onus.ticket",
                "onus.consent",
                "onus.incident",
                "onus.uptime.backup",
                "onus.billing",
                "onus.people"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Configuration.class),
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            lazyInit = true)
    static class Scanned {}

    /** Everything that was told, in order. */
    static class News {
        private final List<Object> told = new ArrayList<>();

        @EventListener
        synchronized void hear(Object event) {
            told.add(event);
        }

        synchronized <E> List<E> of(Class<E> type) {
            return told.stream().filter(type::isInstance).map(type::cast).toList();
        }

        synchronized void forget() {
            told.clear();
        }
    }

    /** Every test begins with an empty room: numbers and their dates only go forward. */
    @Override
    public void beforeEach(ExtensionContext extension) {
        database.asSuperuser()
                .sql("truncate billing.counter, billing.register, billing.charge, billing.invoice cascade")
                .update();
        news().forget();
    }

    @Override
    public void afterAll(ExtensionContext extension) {
        shut();
    }

    public void shut() {
        context.close();
        database.shut();
    }

    public <B> B the(Class<B> bean) {
        return context.getBean(bean);
    }

    News news() {
        return the(News.class);
    }

    /** How many events of a type were told. */
    public long told(String type) {
        return news().told.stream()
                .filter(it -> it.getClass().getSimpleName().equals(type))
                .count();
    }

    /** Does billing's waiting tasks of a kind. */
    public void work(String kind, Instant now) {
        var handler = Arrays.stream(context.getBeanNamesForType(TaskHandler.class))
                .filter(it -> it.startsWith("onus.billing."))
                .map(it -> context.getBean(it, TaskHandler.class))
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        superuser()
                .sql("delete from platform.task where task_name = :kind returning task_instance")
                .param("kind", kind)
                .query(String.class)
                .list()
                .forEach(it -> {
                    var parts = it.split("/", 3);
                    handler.run(new TaskKey(kind, UUID.fromString(parts[0]), UUID.fromString(parts[1]), parts[2]), now);
                });
    }

    /** Kills the process at its so-manyth step from now, as far as the database can see. */
    public Mortal mortal() {
        return database.mortal();
    }

    /** Statements beyond row-level security. */
    public JdbcClient superuser() {
        return database.asSuperuser();
    }

    /** Publishes inside the transaction that is open. */
    void publish(Object event) {
        context.publishEvent(event);
    }

    /** Counts rows beyond row-level security. */
    public long count(String table) {
        return database.asSuperuser()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
