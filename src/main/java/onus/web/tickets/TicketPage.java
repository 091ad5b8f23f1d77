package onus.web.tickets;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import onus.incident.Key;
import onus.people.Allowed;
import onus.people.Asked;
import onus.reason.Ruling;
import onus.ticket.Writing;
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

/** A ticket as its customer sees it, and the customer's word in it. */
@Controller
class TicketPage {

    static final String TEMPLATE = "tickets/ticket";
    static final int LONGEST = 20_000;

    private final Whereabouts whereabouts;
    private final Stories stories;
    private final Uploads uploads;
    private final Once once;
    private final Pages pages;
    private final Clock clock;

    TicketPage(Whereabouts whereabouts, Stories stories, Uploads uploads, Once once, Pages pages, Clock clock) {
        this.whereabouts = whereabouts;
        this.stories = stories;
        this.uploads = uploads;
        this.once = once;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/tickets/{reference}")
    @Allowed.ToContacts
    View show(Visit visit, @PathVariable String reference) {
        var key = whereabouts.ticket(visit.caller(), reference);
        return pages.show(visit, TEMPLATE, sheet(visit, key, Form.empty(), Complaint.none()));
    }

    @PostMapping("/tickets/{reference}/messages")
    @Allowed.ToContacts
    View write(
            Visit visit,
            @PathVariable String reference,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        var form = Form.of(fields);
        var words = new Writing.Words(form.text("body", LONGEST), false);
        var chosen = Uploads.chosen(form, files);
        return act(
                new Sent(visit, reference, form), Done.WRITTEN, (key, asked) -> uploads.say(key, words, chosen, asked));
    }

    /** A form of this page that came back. */
    record Sent(Visit visit, String reference, Form form) {}

    /** Does once what the form asks for; whatever stands in the way is said on the page itself. */
    View act(Sent sent, Done done, BiFunction<Key, Asked, ? extends Ruling<?>> work) {
        var visit = sent.visit();
        var form = sent.form();
        var key = whereabouts.ticket(visit.caller(), sent.reference());
        if (!form.isFine()) {
            return pages.again(visit, TEMPLATE, sheet(visit, key, form, Complaint.none()));
        }
        var asked = new Asked(visit.caller(), form.seen(), clock.instant());
        var path = "/tickets/" + sent.reference();
        var ruling = once.perform(
                visit, form.typed("key"), () -> work.apply(key, asked).map(_ -> path));
        return pages.after(visit, ruling, done, new Pages.Again(TEMPLATE, it -> sheet(visit, key, form, it)));
    }

    private TicketSheet sheet(Visit visit, Key key, Form form, Complaint complaint) {
        var story = stories.of(key, visit.words(), false);
        return new TicketSheet(
                story, form, complaint, UuidCreator.getTimeOrderedEpoch().toString());
    }
}
