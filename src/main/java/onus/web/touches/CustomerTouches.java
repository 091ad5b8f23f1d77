package onus.web.touches;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import onus.consent.Authorising;
import onus.consent.Key;
import onus.consent.Means;
import onus.consent.Revoking;
import onus.consent.Touch;
import onus.consent.Touches;
import onus.consent.Undersigning;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.Secret;
import onus.platform.References;
import onus.reason.Ruling;
import onus.web.Complaint;
import onus.web.Done;
import onus.web.Form;
import onus.web.NotHere;
import onus.web.Once;
import onus.web.Pages;
import onus.web.Visit;
import onus.web.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What support asks a customer to let it do, the customer's answer, and every touch there was. */
@Controller
class CustomerTouches {

    private static final String TEMPLATE = "touches/answer";
    private static final int MOST = 200;

    private final Whereabouts whereabouts;
    private final Touches touches;
    private final Authorising authorising;
    private final Revoking revoking;
    private final Undersigning undersigning;
    private final TouchSheets sheets;
    private final Once once;
    private final Pages pages;
    private final Clock clock;

    CustomerTouches(
            Whereabouts whereabouts,
            Touches touches,
            Authorising authorising,
            Revoking revoking,
            Undersigning undersigning,
            TouchSheets sheets,
            Once once,
            Pages pages,
            Clock clock) {
        this.whereabouts = whereabouts;
        this.touches = touches;
        this.authorising = authorising;
        this.revoking = revoking;
        this.undersigning = undersigning;
        this.sheets = sheets;
        this.once = once;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/touches")
    @Allowed.ToContacts
    View all(Visit visit, Caller.Contact contact) {
        var ids = touches.of(contact.account(), MOST).stream()
                .map(Touch::intervention)
                .toList();
        return pages.show(visit, "touches/all", sheets.touches(contact.account(), ids, visit.words()));
    }

    @GetMapping("/interventions/{id}")
    @Allowed.ToContacts
    View show(Visit visit, @PathVariable String id, @RequestParam Map<String, String> fields) {
        return pages.show(visit, TEMPLATE, sheet(visit, id, Form.of(fields), Complaint.none()));
    }

    @PostMapping("/interventions/{id}/authorisation")
    @Allowed(contacts = {ContactRole.OWNER, ContactRole.DELEGATE})
    View grant(Visit visit, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var now = clock.instant();
        var link = form.typed("link");
        var yes = new Authorising.Yes(
                until(form, now),
                Parts.of(form, "prohibited"),
                link.isEmpty() ? Means.PORTAL : Means.LINK,
                link.isEmpty() ? null : new Secret(link),
                visit.words().language());
        return act(visit, id, form, new Deed(Done.AUTHORISED, asked -> authorising.grant(key(visit, id), yes, asked)));
    }

    private static @Nullable Instant until(Form form, Instant now) {
        var hours = form.typed("hours");
        return hours.matches("[0-9]{1,3}") ? now.plus(Duration.ofHours(Integer.parseInt(hours))) : null;
    }

    /** The same scope for another while, under words of its own. */
    @PostMapping("/interventions/{id}/renewal")
    @Allowed(contacts = {ContactRole.OWNER, ContactRole.DELEGATE})
    View renew(Visit visit, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var key = key(visit, id);
        var until = until(form, clock.instant());
        var yes = new Authorising.Yes(
                until, List.of(), Means.PORTAL, null, visit.words().language());
        return act(
                visit,
                id,
                form,
                new Deed(
                        Done.RIGHT_RENEWED,
                        asked -> sheets.under(key)
                                .<Ruling<?>>map(it -> undersigning.renew(it, yes, asked))
                                .orElseThrow(() -> new NotHere(id))));
    }

    @PostMapping("/interventions/{id}/refusal")
    @Allowed(contacts = {ContactRole.OWNER, ContactRole.DELEGATE})
    View refuse(Visit visit, @PathVariable String id, @RequestParam Map<String, String> fields) {
        return act(
                visit,
                id,
                Form.of(fields),
                new Deed(Done.DECLINED, asked -> authorising.refuse(key(visit, id), asked)));
    }

    @PostMapping("/interventions/{id}/revocation")
    @Allowed(contacts = {ContactRole.OWNER, ContactRole.DELEGATE})
    View revoke(Visit visit, @PathVariable String id, @RequestParam Map<String, String> fields) {
        return act(visit, id, Form.of(fields), new Deed(Done.REVOKED, asked -> revoking.revoke(key(visit, id), asked)));
    }

    /** What a form does, and what the page says then. */
    private record Deed(Done done, Function<Asked, ? extends Ruling<?>> work) {}

    private View act(Visit visit, String id, Form form, Deed deed) {
        if (!form.isFine()) {
            return pages.again(visit, TEMPLATE, sheet(visit, id, form, Complaint.none()));
        }
        var asked = new Asked(visit.caller(), form.seen(), clock.instant());
        var path = "/interventions/" + id;
        var ruling = once.perform(
                visit, form.typed("key"), () -> deed.work().apply(asked).map(_ -> path));
        return pages.after(visit, ruling, deed.done(), new Pages.Again(TEMPLATE, it -> sheet(visit, id, form, it)));
    }

    private Key key(Visit visit, String id) {
        var found = whereabouts.thing(visit.caller(), id, References.Kind.INTERVENTION);
        return new Key(found.account(), found.thing());
    }

    private AnswerSheet sheet(Visit visit, String id, Form form, Complaint complaint) {
        var key = key(visit, id);
        var it = sheets.find(key.account(), key.id()).orElseThrow();
        return sheets.answer(it, new TouchSheets.Back(form, complaint, visit.words()));
    }
}
