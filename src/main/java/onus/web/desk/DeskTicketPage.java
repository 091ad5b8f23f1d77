package onus.web.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import onus.incident.Key;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.StaffRole;
import onus.plan.Units;
import onus.reason.Ruling;
import onus.ticket.Closing;
import onus.ticket.Writing;
import onus.uptime.known.Joining;
import onus.web.Complaint;
import onus.web.Done;
import onus.web.Form;
import onus.web.NotHere;
import onus.web.Once;
import onus.web.Pages;
import onus.web.Uploads;
import onus.web.Visit;
import onus.web.Whereabouts;
import onus.web.tickets.Stories;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** A ticket at the desk: what is said in it, in whose hands it is, and when it is closed. */
@Controller
class DeskTicketPage {

    static final String TEMPLATE = "desk/ticket";
    static final int LONGEST = 20_000;

    private final Whereabouts whereabouts;
    private final Stories stories;
    private final Closing closing;
    private final Units units;
    private final Joining joining;
    private final Uploads uploads;
    private final Once once;
    private final Pages pages;
    private final Clock clock;

    DeskTicketPage(
            Whereabouts whereabouts,
            Stories stories,
            Closing closing,
            Units units,
            Joining joining,
            Uploads uploads,
            Once once,
            Pages pages,
            Clock clock) {
        this.whereabouts = whereabouts;
        this.stories = stories;
        this.closing = closing;
        this.units = units;
        this.joining = joining;
        this.uploads = uploads;
        this.once = once;
        this.pages = pages;
        this.clock = clock;
    }

    /** A form of this page that came back. */
    record Sent(Visit visit, String reference, Form form) {}

    @GetMapping("/desk/tickets/{reference}")
    @Allowed.ToStaff
    View show(Visit visit, @PathVariable String reference) {
        var key = whereabouts.ticket(visit.caller(), reference);
        return pages.show(visit, TEMPLATE, sheet(visit, key, Form.empty(), Complaint.none()));
    }

    @PostMapping("/desk/tickets/{reference}/messages")
    @Allowed.ToStaff
    View write(
            Visit visit,
            @PathVariable String reference,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        var form = Form.of(fields);
        var words = new Writing.Words(form.text("body", LONGEST), false, form.ticked("asksBack"));
        return say(new Sent(visit, reference, form), words, Uploads.chosen(form, files));
    }

    @PostMapping("/desk/tickets/{reference}/notes")
    @Allowed.ToStaff
    View note(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return say(new Sent(visit, reference, form), new Writing.Words(form.text("note", LONGEST), true), List.of());
    }

    private View say(Sent sent, Writing.Words words, List<MultipartFile> files) {
        return act(
                sent,
                words.internal() ? Done.NOTED : Done.WRITTEN,
                (key, asked) -> uploads.say(key, words, files, asked));
    }

    @PostMapping("/desk/tickets/{reference}/assignment")
    @Allowed.ToStaff
    View take(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        return act(
                new Sent(visit, reference, Form.of(fields)),
                Done.ASSIGNED,
                (key, asked) -> closing.assign(key.account(), key.ticket(), asked.person(), asked));
    }

    @PostMapping("/desk/tickets/{reference}/closing")
    @Allowed.ToStaff
    View close(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        return act(
                new Sent(visit, reference, Form.of(fields)),
                Done.CLOSED,
                (key, asked) -> closing.close(key.account(), key.ticket(), asked));
    }

    /** The ticket belongs to a known incident, as the page suggested. */
    @PostMapping("/desk/tickets/{reference}/known-incident")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    View join(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var incident = incident(form);
        return act(
                new Sent(visit, reference, form),
                Done.JOINED,
                (key, asked) -> joining.join(key.account(), key.ticket(), incident, asked));
    }

    private static UUID incident(Form form) {
        try {
            return UUID.fromString(form.typed("incident"));
        } catch (IllegalArgumentException _) {
            throw new NotHere("incident");
        }
    }

    /** Does once what the form asks for; whatever stands in the way is said on the page itself. */
    View act(Sent sent, Done done, BiFunction<Key, Asked, ? extends Ruling<?>> work) {
        var visit = sent.visit();
        var form = sent.form();
        var key = whereabouts.ticket(visit.caller(), sent.reference());
        if (!form.isFine()) {
            return pages.again(visit, TEMPLATE, sheet(visit, key, form, Complaint.none()));
        }
        var asked = new Asked(visit.caller(), form.seen(), clock.instant());
        var path = "/desk/tickets/" + sent.reference();
        var ruling = once.perform(
                visit, form.typed("key"), () -> work.apply(key, asked).map(_ -> path));
        return pages.after(visit, ruling, done, new Pages.Again(TEMPLATE, it -> sheet(visit, key, form, it)));
    }

    /** What the ticket runs in, for amounts that are typed. */
    CurrencyUnit currency(Sent sent) {
        var key = whereabouts.ticket(sent.visit().caller(), sent.reference());
        return stories.of(key, sent.visit().words(), true).version().market().currency();
    }

    private DeskSheet sheet(Visit visit, Key key, Form form, Complaint complaint) {
        return new DeskSheet(
                stories.of(key, visit.words(), true),
                units.of(key.account(), key.ticket()),
                form,
                complaint,
                UuidCreator.getTimeOrderedEpoch().toString(),
                joining.looksLike(key.account(), key.ticket()));
    }
}
