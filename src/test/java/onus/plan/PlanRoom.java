package onus.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import onus.contract.Contracts;
import onus.contract.Markets;
import onus.contract.ShippedContracts;
import onus.contract.ShippedMarkets;
import onus.customer.Deciding;
import onus.customer.NewCustomer;
import onus.customer.Registering;
import onus.customer.Service;
import onus.customer.ServiceDraft;
import onus.customer.ServiceKind;
import onus.journal.Journal;
import onus.journal.Thing;
import onus.journal.Verdicts;
import onus.platform.Inserts;
import onus.platform.References;
import onus.platform.TestDatabase;
import onus.platform.Transactions;
import onus.platform.task.Tasks;
import onus.reason.Language;
import onus.settlement.PlanFee;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The rooms up to the plans, wired as in the server, on a database of the test class's own. */
final class PlanRoom implements BeforeAllCallback, AfterAllCallback {

    static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    static final Instant REGISTERED = Instant.parse("2026-01-02T09:00:00Z");
    static final UUID OWNER = new UUID(0, 9);

    final TestDatabase database = new TestDatabase();
    private @Nullable AnnotationConfigApplicationContext context;

    @ComponentScan(
            basePackages = {"onus.customer", "onus.offer", "onus.plan", "onus.contract.published"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Configuration.class),
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            lazyInit = true)
    static class Scanned {}

    @Override
    public void beforeAll(ExtensionContext extension) {
        database.beforeAll(extension);
        context = new AnnotationConfigApplicationContext();
        context.registerBean(JdbcClient.class, database::jdbc);
        context.registerBean(Transactions.class, database::transactions);
        context.registerBean(References.class, () -> new References(database.jdbc()));
        var inserts = new Inserts(new NamedParameterJdbcTemplate(database.dataSource()));
        context.registerBean(Inserts.class, () -> inserts);
        context.registerBean(Journal.class, () -> new Journal(database.jdbc(), inserts));
        context.registerBean(Verdicts.class, () -> new Verdicts(database.jdbc(), inserts));
        context.registerBean(Tasks.class, () -> new Tasks(database.jdbc(), inserts));
        context.registerBean(Contracts.class, ShippedContracts::new);
        context.registerBean(Markets.class, ShippedMarkets::new);
        context.registerBean(JsonMapper.class, JsonMapper::shared);
        context.register(Scanned.class);
        context.refresh();
    }

    @Override
    public void afterAll(ExtensionContext extension) {
        the(AnnotationConfigApplicationContext.class).close();
        database.afterAll(extension);
    }

    <B> B the(Class<B> bean) {
        if (context == null) {
            throw new IllegalStateException("The room is not open");
        }
        return bean.isInstance(context) ? bean.cast(context) : context.getBean(bean);
    }

    UUID customer(String market) {
        var told = new NewCustomer(
                "Sklep Kowalski", false, market, null, "ul. Długa 1, 00-001 Warszawa", market, Language.PL);
        return the(Registering.class).customer(told, REGISTERED).account();
    }

    Service server(UUID account, String name) {
        var told = new ServiceDraft(
                ServiceKind.SERVER,
                name,
                "oktawave-pl",
                LocalDate.of(2027, 12, 31),
                Money.of(CurrencyUnit.of("PLN"), 100));
        return the(Registering.class).service(account, told, REGISTERED);
    }

    /** The account has a plan from an instant on. */
    void step(UUID account, String plan, String at) {
        the(Transactions.class).inAccount(account, () -> {
            var instant = Instant.parse(at);
            the(Subscriptions.class).begin(account, "oktawave-pl", instant);
            var step = new Step(
                    UuidCreator.getTimeOrderedEpoch(),
                    plan,
                    instant,
                    instant.atZone(WARSAW).toLocalDate(),
                    null);
            the(Steps.class).add(account, step, verdict(account, instant), new Hand(OWNER, instant));
        });
    }

    void cover(Service server, String since, @Nullable LocalDate to) {
        the(Transactions.class).inAccount(server.account(), () -> {
            var instant = Instant.parse(since);
            var cover = new Cover(
                    UuidCreator.getTimeOrderedEpoch(),
                    server.id(),
                    instant,
                    instant.atZone(WARSAW).toLocalDate(),
                    to,
                    null);
            the(Covers.class).add(server.account(), cover, null, OWNER);
        });
    }

    UUID verdict(UUID account, Instant at) {
        var version =
                the(Contracts.class).find("oktawave-pl").orElseThrow().at(at).orElseThrow();
        var question = new PlanFee("Silver", YearMonth.of(2026, 3), List.of(), null, null);
        return the(Deciding.class)
                .keep(new Thing(account, SubscriptionHeads.THING, account), Deciding.Made.of(question, version), at);
    }
}
