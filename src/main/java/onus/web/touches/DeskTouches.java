package onus.web.touches;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import onus.consent.Asking;
import onus.consent.Intervening;
import onus.consent.Key;
import onus.consent.Wanted;
import onus.contract.AccessTerms.Danger;
import onus.contract.Action;
import onus.contract.ObjectKind;
import onus.desk.InForce;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.platform.References;
import onus.reason.Ruling;
import onus.settlement.ScopedObject;
import onus.web.Complaint;
import onus.web.Done;
import onus.web.Form;
import onus.web.Once;
import onus.web.Pages;
import onus.web.Uploads;
import onus.web.Visit;
import onus.web.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** What a technician asks to do under a ticket, does and reports; and what of all that is still in force. */
@Controller
class DeskTouches {

    private static final String TEMPLATE = "touches/panel";
    private static final int LONGEST = 20_000;
    private static final int MOST = 200;

    private final Whereabouts whereabouts;
    private final Asking asking;
    private final Intervening intervening;
    private final Uploads uploads;
    private final InForce inForce;
    private final TouchSheets sheets;
    private final Once once;
    private final Pages pages;
    private final Clock clock;

    DeskTouches(
            Whereabouts whereabouts,
            Asking asking,
            Intervening intervening,
            Uploads uploads,
            InForce inForce,
            TouchSheets sheets,
            Once once,
            Pages pages,
            Clock clock) {
        this.whereabouts = whereabouts;
        this.asking = asking;
        this.intervening = intervening;
        this.uploads = uploads;
        this.inForce = inForce;
        this.sheets = sheets;
        this.once = once;
        this.pages = pages;
        this.clock = clock;
    }

    /** A form of the panel that came back. */
    private record Sent(Visit visit, String reference, Form form) {}

    @GetMapping("/desk/in-force")
    @Allowed.ToStaff
    View inForce(Visit visit, Caller.Staff staff) {
        return pages.show(visit, "touches/in-force", new InForceSheet(inForce.list(staff, MOST), clock.instant()));
    }

    @GetMapping("/desk/tickets/{reference}/touches")
    @Allowed.ToStaff
    View show(Visit visit, @PathVariable String reference) {
        return pages.show(visit, TEMPLATE, panel(new Sent(visit, reference, Form.empty()), Complaint.none()));
    }

    @PostMapping("/desk/tickets/{reference}/touches")
    @Allowed(staff = StaffRole.TECHNICIAN)
    View ask(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var action = form.choice("action", Action.class);
        var object = object(form);
        var reason = form.text("reason", 2_000);
        var danger = form.typed("danger").isEmpty()
                ? null
                : form.choice("danger", Danger.class).orElse(null);
        var key = whereabouts.ticket(visit.caller(), reference);
        return act(
                new Sent(visit, reference, form),
                Done.ASKED,
                () -> asking.ask(
                        key.account(),
                        key.ticket(),
                        new Wanted(action.orElseThrow(), object.orElseThrow(), reason, danger),
                        Asked.now(visit.caller(), clock.instant())));
    }

    private static Optional<ScopedObject> object(Form form) {
        var kind = form.choice("object", ObjectKind.class);
        var name = form.typed("name").strip();
        var object = kind.flatMap(it -> ScopedObject.of(it, it.isNamed() ? name : null));
        if (kind.isPresent() && object.isEmpty()) {
            form.wrong("name", "wrong.scope");
        }
        return object;
    }

    @PostMapping("/desk/tickets/{reference}/touches/{id}/execution")
    @Allowed(staff = StaffRole.TECHNICIAN)
    View begin(
            Visit visit,
            @PathVariable String reference,
            @PathVariable String id,
            @RequestParam Map<String, String> fields) {
        var sent = new Sent(visit, reference, Form.of(fields));
        return act(sent, Done.TOUCHED, () -> intervening.begin(key(visit, id), asked(sent)));
    }

    @PostMapping("/desk/tickets/{reference}/touches/{id}/report")
    @Allowed(staff = StaffRole.TECHNICIAN)
    View report(
            Visit visit,
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        var reference = path.getOrDefault("reference", "");
        var id = path.getOrDefault("id", "");
        var sent = new Sent(visit, reference, Form.of(fields));
        var report = sent.form().text("report", LONGEST);
        var chosen = Uploads.chosen(sent.form(), files);
        var ticket = whereabouts.ticket(visit.caller(), reference);
        return act(
                sent,
                Done.TOUCH_REPORTED,
                () -> uploads.take(ticket, chosen, asked(sent))
                        .flatMap(taken ->
                                intervening.report(key(visit, id), new Intervening.Done(report, taken), asked(sent))));
    }

    @PostMapping("/desk/tickets/{reference}/touches/{id}/lifting")
    @Allowed(staff = {StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    View lift(
            Visit visit,
            @PathVariable String reference,
            @PathVariable String id,
            @RequestParam Map<String, String> fields) {
        var sent = new Sent(visit, reference, Form.of(fields));
        return act(sent, Done.LIFTED, () -> intervening.lift(key(visit, id), asked(sent)));
    }

    private Key key(Visit visit, String id) {
        var found = whereabouts.thing(visit.caller(), id, References.Kind.INTERVENTION);
        return new Key(found.account(), found.thing());
    }

    private Asked asked(Sent sent) {
        return new Asked(sent.visit().caller(), sent.form().seen(), clock.instant());
    }

    /** Does once what the form asks for; whatever stands in the way is said on the page itself. */
    private View act(Sent sent, Done done, Supplier<? extends Ruling<?>> work) {
        var visit = sent.visit();
        if (!sent.form().isFine()) {
            return pages.again(visit, TEMPLATE, panel(sent, Complaint.none()));
        }
        var path = "/desk/tickets/" + sent.reference() + "/touches";
        var ruling =
                once.perform(visit, sent.form().typed("key"), () -> work.get().map(_ -> path));
        return pages.after(visit, ruling, done, new Pages.Again(TEMPLATE, it -> panel(sent, it)));
    }

    private TouchPanel panel(Sent sent, Complaint complaint) {
        var key = whereabouts.ticket(sent.visit().caller(), sent.reference());
        var back = new TouchSheets.Back(sent.form(), complaint, sent.visit().words());
        return sheets.panel(key.account(), key.ticket(), back);
    }
}
