package onus.web.plans;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.plan.Naming;
import onus.plan.PlanWish;
import onus.plan.Subscribing;
import onus.reason.Ruling;
import onus.web.Complaint;
import onus.web.Done;
import onus.web.Form;
import onus.web.Go;
import onus.web.Once;
import onus.web.Pages;
import onus.web.Unreadable;
import onus.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A customer looks at its plan, has another one priced, orders it, and says who may order changes. */
@Controller
class PlanPages {

    private static final String PAGE = "plans/plan";

    private final Planning planning;
    private final Subscribing subscribing;
    private final Naming naming;
    private final Once once;
    private final Pages pages;
    private final Clock clock;

    PlanPages(Planning planning, Subscribing subscribing, Naming naming, Once once, Pages pages, Clock clock) {
        this.planning = planning;
        this.subscribing = subscribing;
        this.naming = naming;
        this.once = once;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/plan")
    @Allowed.ToContacts
    View show(Visit visit, Caller.Contact contact) {
        return pages.show(visit, PAGE, planning.sheet(contact.account(), Complaint.none()));
    }

    /** Tells the price before anything is ordered. */
    @PostMapping("/plan/price")
    @Allowed(contacts = ContactRole.OWNER)
    View price(
            Visit visit,
            Caller.Contact contact,
            @RequestParam Map<String, String> fields,
            @RequestParam Optional<List<String>> server) {
        var wish = new PlanWish(Form.of(fields).typed("plan"), ids(server.orElse(List.of())));
        return switch (subscribing.tell(contact.account(), wish, now(contact))) {
            case Ruling.Granted<Subscribing.Told>(var told) -> pages.show(visit, "plans/price", told(contact, told));
            case Ruling.Denied<Subscribing.Told> denied -> refused(visit, contact, denied);
        };
    }

    private PlanSheet.Told told(Caller.Contact contact, Subscribing.Told told) {
        return new PlanSheet.Told(
                planning.customer(contact.account()),
                told,
                subscribing.button(contact.account(), now(contact).at()),
                Complaint.none(),
                UuidCreator.getTimeOrderedEpoch().toString());
    }

    private static Set<UUID> ids(List<String> all) {
        try {
            return all.stream()
                    .flatMap(it -> Arrays.stream(it.split(",")))
                    .map(UUID::fromString)
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException _) {
            throw new Unreadable("server");
        }
    }

    @PostMapping("/plan/order")
    @Allowed(contacts = ContactRole.OWNER)
    View order(Visit visit, Caller.Contact contact, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var offer = ids(List.of(form.typed("offer"))).iterator().next();
        var gross = form.money("gross");
        return done(
                visit,
                contact,
                new Work(form, Done.ORDERED, () -> subscribing.order(contact.account(), offer, gross, now(contact))));
    }

    @PostMapping("/plan/cancellation")
    @Allowed(contacts = ContactRole.OWNER)
    View cancel(Visit visit, Caller.Contact contact, @RequestParam Map<String, String> fields) {
        return done(
                visit,
                contact,
                new Work(
                        Form.of(fields),
                        Done.PLAN_CANCELLED,
                        () -> subscribing.cancel(contact.account(), now(contact))));
    }

    @PostMapping("/plan/contacts")
    @Allowed(contacts = ContactRole.OWNER)
    View name(Visit visit, Caller.Contact contact, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var person = ids(List.of(form.typed("person"))).iterator().next();
        return done(
                visit,
                contact,
                new Work(
                        form,
                        Done.WRITTEN,
                        () -> form.chosen("named", "true")
                                ? naming.name(contact.account(), person, now(contact))
                                : naming.strike(contact.account(), person, now(contact))));
    }

    /** What is done once per form, and the sentence that says so. */
    private record Work(Form form, Done done, Supplier<Ruling<?>> work) {}

    private View done(Visit visit, Caller.Contact contact, Work work) {
        var ruling = once.perform(
                visit, work.form().typed("key"), () -> path(work.work().get()));
        return switch (ruling) {
            case Ruling.Granted<String>(var path) -> Go.to(path, work.done());
            case Ruling.Denied<String> denied -> refused(visit, contact, denied);
        };
    }

    private static Ruling<String> path(Ruling<?> ruling) {
        return switch (ruling) {
            case Ruling.Granted<?> _ -> Ruling.granted("/plan");
            case Ruling.Denied<?> denied -> denied.asDenied();
        };
    }

    private View refused(Visit visit, Caller.Contact contact, Ruling.Denied<?> denied) {
        return pages.refused(visit, PAGE, planning.sheet(contact.account(), Complaint.of(denied, visit.words())));
    }

    private Asked now(Caller.Contact contact) {
        return Asked.now(contact, clock.instant());
    }
}
