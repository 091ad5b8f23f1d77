package onus.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onus.contract.Contracts;
import onus.customer.Customer;
import onus.customer.NewCustomer;
import onus.customer.Service;
import onus.customer.ServiceDraft;
import onus.customer.ServiceKind;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.Invitation;
import onus.people.Person;
import onus.people.Place;
import onus.people.StaffRole;
import onus.reason.Coded;
import onus.reason.Language;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The people and customers of the demonstration. */
@Component
class Cast {

    /** The password of everybody in the demonstration. */
    static final String PASSWORD = "onus-demo-2010";

    /** Where the provider is that has no market in its stories: the Polish one. */
    static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private final Stage stage;
    private final Contracts contracts;
    private final Logins logins = new Logins();
    private final Map<String, Caller.Staff> staff = new HashMap<>();
    private final Map<String, Customer> customers = new HashMap<>();
    private final Map<String, Caller.Contact> contacts = new HashMap<>();
    private final Map<String, Service> services = new HashMap<>();

    Cast(Stage stage, Contracts contracts) {
        this.stage = stage;
        this.contracts = contracts;
    }

    Logins logins() {
        return logins;
    }

    Caller staff(String email) {
        return known(staff, email);
    }

    /** Somebody of the desk or of the customer by e-mail; without one, the customer's owner or the machine. */
    Caller caller(String email, String customer) {
        if (email.isEmpty()) {
            return customer.isEmpty() ? new Caller.Machine("demonstration") : known(contacts, customer);
        }
        var colleague = staff.get(email);
        return colleague == null ? known(contacts, customer + "/" + email) : colleague;
    }

    Customer customer(String key) {
        return known(customers, key);
    }

    /** The service that "customer/key" means. */
    Service service(String path) {
        return known(services, path);
    }

    ZoneId zone(String customer) {
        if (customer.isEmpty()) {
            return WARSAW;
        }
        return zoneOf(Script.cast()
                .required("customers")
                .valueStream()
                .filter(it -> it.required("key").asString().equals(customer))
                .findFirst()
                .orElseThrow());
    }

    private static <T> T known(Map<String, T> all, String key) {
        var found = all.get(key);
        if (found == null) {
            throw new IllegalStateException("The demonstration has no " + key);
        }
        return found;
    }

    /** Everybody of the desk begins at once; each customer comes on its day. */
    void enter(Timeline timeline) {
        var written = Script.cast();
        Script.people(written.required("staff"), Script.Staff.class).forEach(this::hire);
        for (var customer : written.required("customers")) {
            var since = LocalDateTime.parse(customer.required("since").asString())
                    .atZone(zoneOf(customer))
                    .toInstant();
            timeline.at(since, () -> register(customer, since));
        }
    }

    private void hire(Script.Staff told) {
        var roles = new HashSet<StaffRole>();
        told.roles().forEach(it -> roles.add(coded(StaffRole.class, it)));
        var person = enrol(told.email(), told, new Place.AtDesk(roles, Set.copyOf(told.markets())));
        staff.put(told.email(), new Caller.Staff(person.id(), roles, Set.copyOf(told.markets())));
        told.roles()
                .forEach(role -> logins.add(
                        new Logins.Login(role, told.email(), PASSWORD, "", String.join(",", told.markets()))));
    }

    private Person enrol(String email, Script.Staff told, Place place) {
        var language = Language.of(told.language()).orElseThrow();
        return stage.enrolling().enrol(new Invitation(email, told.name(), language, told.zone(), place), PASSWORD);
    }

    private void register(JsonNode told, Instant now) {
        var key = told.required("key").asString();
        var customer = stage.registering().customer(newCustomer(told), now);
        customers.put(key, customer);
        Script.people(told.required("contacts"), Script.Contact.class)
                .forEach(it -> introduce(key, customer, it, zoneOf(told)));
        Script.people(told.required("services"), Script.Hosting.class)
                .forEach(it -> services.put(key + "/" + it.key(), host(customer.account(), it, now)));
    }

    private static NewCustomer newCustomer(JsonNode told) {
        return new NewCustomer(
                told.required("name").asString(),
                told.required("consumer").asBoolean(),
                told.required("country").asString(),
                told.has("vatId") ? told.get("vatId").asString() : null,
                told.required("address").asString(),
                told.required("market").asString(),
                Language.of(told.required("language").asString()).orElseThrow());
    }

    private void introduce(String key, Customer customer, Script.Contact told, ZoneId zone) {
        var role = coded(ContactRole.class, told.role());
        var invitation = new Invitation(
                told.email(), told.name(), customer.language(), zone, new Place.AtCustomer(customer.account(), role));
        var person = stage.enrolling().enrol(invitation, PASSWORD);
        var contact = new Caller.Contact(person.id(), customer.account(), role);
        contacts.put(key + "/" + told.email(), contact);
        if (role == ContactRole.OWNER) {
            contacts.put(key, contact);
        }
        logins.add(new Logins.Login(told.role(), told.email(), PASSWORD, customer.reference(), customer.market()));
    }

    private Service host(UUID account, Script.Hosting told, Instant now) {
        var currency = currency(told.contract());
        var draft = new ServiceDraft(
                coded(ServiceKind.class, told.kind()),
                told.name(),
                told.contract(),
                told.endsOn(),
                Money.of(currency, new java.math.BigDecimal(told.monthlyNet())));
        return stage.registering().service(account, draft, now);
    }

    private CurrencyUnit currency(String contract) {
        return contracts.find(contract).orElseThrow().market().currency();
    }

    private ZoneId zoneOf(JsonNode customer) {
        var contract = customer.required("services").get(0).required("contract").asString();
        return contracts.find(contract).orElseThrow().market().zone();
    }

    static <E extends Enum<E> & Coded> E coded(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + type.getSimpleName() + " is " + code));
    }
}
