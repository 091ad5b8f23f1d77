package onus.web.touches;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import onus.consent.Authorisation;
import onus.consent.Authorisations;
import onus.consent.Authorising;
import onus.consent.Key;
import onus.consent.Means;
import onus.consent.Revoking;
import onus.consent.Telling;
import onus.consent.Undersigning;
import onus.contract.Action;
import onus.customer.Service;
import onus.customer.Services;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.ContactRole;
import onus.people.People;
import onus.people.Person;
import onus.platform.References;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.settlement.Scope;
import onus.web.Complaint;
import onus.web.Done;
import onus.web.Form;
import onus.web.NotHere;
import onus.web.Once;
import onus.web.Pages;
import onus.web.Visit;
import onus.web.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Rights that stand for a service: chosen, read word for word, signed once, and taken back. */
@Controller
class StandingPages {

    private static final String TEMPLATE = "touches/standing";

    private final Room room;
    private final Whereabouts whereabouts;
    private final Undersigning undersigning;
    private final Revoking revoking;
    private final Telling telling;
    private final Once once;
    private final Pages pages;
    private final Clock clock;

    StandingPages(
            Room room,
            Whereabouts whereabouts,
            Undersigning undersigning,
            Revoking revoking,
            Telling telling,
            Once once,
            Pages pages,
            Clock clock) {
        this.room = room;
        this.whereabouts = whereabouts;
        this.undersigning = undersigning;
        this.revoking = revoking;
        this.telling = telling;
        this.once = once;
        this.pages = pages;
        this.clock = clock;
    }

    /** What the page reads. */
    @Component
    record Room(Transactions transactions, Services services, Authorisations authorisations, People people) {}

    /** A form of the page that came back. */
    private record Sent(Visit visit, Service service, Form form) {}

    /** With something chosen, the words that would be signed. */
    @GetMapping("/services/{reference}/authorisations")
    @Allowed.ToEveryone
    View show(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var sent = sent(visit, reference, fields);
        if (!sent.form().ticked("show")) {
            return pages.show(visit, TEMPLATE, sheet(sent, null, Complaint.none()));
        }
        var chosen = chosen(sent);
        return sent.form().isFine()
                ? pages.show(visit, TEMPLATE, sheet(sent, text(sent, chosen), Complaint.none()))
                : pages.again(visit, TEMPLATE, sheet(sent, null, Complaint.none()));
    }

    private @Nullable String text(Sent sent, Undersigning.Standing chosen) {
        var signing = new Telling.Signing(sent.service(), chosen.actions(), chosen.scope(), clock.instant());
        return telling.standing(signing, sent.visit().words().language()).orElse(null);
    }

    @PostMapping("/services/{reference}/authorisations")
    @Allowed(contacts = {ContactRole.OWNER, ContactRole.DELEGATE})
    View sign(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var sent = sent(visit, reference, fields);
        var chosen = chosen(sent);
        var service = sent.service();
        return act(sent, Done.AUTHORISED, asked -> undersigning.sign(service.account(), service.id(), chosen, asked));
    }

    @PostMapping("/services/{reference}/authorisations/{id}/revocation")
    @Allowed(contacts = {ContactRole.OWNER, ContactRole.DELEGATE})
    View revoke(
            Visit visit,
            @PathVariable String reference,
            @PathVariable String id,
            @RequestParam Map<String, String> fields) {
        var found = whereabouts.thing(visit.caller(), id, References.Kind.AUTHORISATION);
        var key = new Key(found.account(), found.thing());
        return act(sent(visit, reference, fields), Done.REVOKED, asked -> revoking.withdraw(key, asked));
    }

    private View act(Sent sent, Done done, Function<Asked, Ruling<Authorisation>> work) {
        var visit = sent.visit();
        if (!sent.form().isFine()) {
            return pages.again(visit, TEMPLATE, sheet(sent, null, Complaint.none()));
        }
        var path = "/services/" + sent.service().reference() + "/authorisations";
        var asked = Asked.now(visit.caller(), clock.instant());
        var ruling = once.perform(
                visit, sent.form().typed("key"), () -> work.apply(asked).map(_ -> path));
        return pages.after(visit, ruling, done, new Pages.Again(TEMPLATE, it -> sheet(sent, null, it)));
    }

    private static Undersigning.Standing chosen(Sent sent) {
        var form = sent.form();
        var actions = Arrays.stream(Action.values())
                .filter(it -> form.ticked(StandingSheet.box(it)))
                .toList();
        if (actions.isEmpty()) {
            form.wrong("actions", "wrong.choice");
        }
        var prohibited = Parts.of(form, "prohibited");
        var scope = new Scope(Parts.orWhole(form, "names", sent.service()), prohibited);
        var language = sent.visit().words().language();
        return new Undersigning.Standing(
                actions, scope, new Authorising.Yes(null, prohibited, Means.PORTAL, null, language));
    }

    private Sent sent(Visit visit, String reference, Map<String, String> fields) {
        var found = whereabouts.thing(visit.caller(), reference, References.Kind.SERVICE);
        var service = room.transactions()
                .inAccount(found.account(), () -> room.services().find(found.account(), found.thing()))
                .orElseThrow(() -> new NotHere(reference));
        return new Sent(visit, service, Form.of(fields));
    }

    private StandingSheet sheet(Sent sent, @Nullable String text, Complaint complaint) {
        var service = sent.service();
        var asked = Asked.now(sent.visit().caller(), clock.instant());
        var all = room.transactions()
                .inAccount(service.account(), () -> room.authorisations().standing(service.account(), service.id()));
        return new StandingSheet(
                service,
                rows(all),
                undersigning.open(service, asked),
                text,
                sent.form(),
                complaint,
                UuidCreator.getTimeOrderedEpoch().toString());
    }

    private List<StandingSheet.Row> rows(List<Authorisation> all) {
        return all.reversed().stream()
                .map(it -> new StandingSheet.Row(
                        it,
                        room.people().find(it.grant().by()).map(Person::name).orElse("–")))
                .toList();
    }
}
