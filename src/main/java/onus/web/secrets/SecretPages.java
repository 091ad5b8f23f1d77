package onus.web.secrets;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import onus.consent.secret.HandedSecret;
import onus.consent.secret.Handing;
import onus.consent.secret.OfTicket;
import onus.consent.secret.Plain;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.ContactRole;
import onus.people.People;
import onus.people.StaffRole;
import onus.reason.Ruling;
import onus.web.Complaint;
import onus.web.Done;
import onus.web.Form;
import onus.web.Go;
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

/** Where customers hand secrets over and take them back, and the technician in charge reads one for one use. */
@Controller
class SecretPages {

    private static final String TEMPLATE = "secrets/secrets";
    private static final String OWN = "/tickets/";
    private static final String DESK = "/desk/tickets/";

    private final Whereabouts whereabouts;
    private final Handing handing;
    private final People people;
    private final Once once;
    private final Pages pages;
    private final Clock clock;

    SecretPages(Whereabouts whereabouts, Handing handing, People people, Once once, Pages pages, Clock clock) {
        this.whereabouts = whereabouts;
        this.handing = handing;
        this.people = people;
        this.once = once;
        this.pages = pages;
        this.clock = clock;
    }

    /** A visit to the secrets of a ticket, and the form that came with it. */
    private record Sent(Visit visit, String ticket, OfTicket key, Form form) {}

    @GetMapping("/tickets/{reference}/secrets")
    @Allowed.ToContacts
    View own(Visit visit, @PathVariable String reference) {
        var sent = sent(visit, OWN + reference, reference, Form.empty());
        return pages.show(visit, TEMPLATE, sheet(sent, Complaint.none(), null));
    }

    @GetMapping("/desk/tickets/{reference}/secrets")
    @Allowed.ToStaff
    View atDesk(Visit visit, @PathVariable String reference) {
        var sent = sent(visit, DESK + reference, reference, Form.empty());
        return pages.show(visit, TEMPLATE, sheet(sent, Complaint.none(), null));
    }

    @PostMapping("/tickets/{reference}/secrets")
    @Allowed(contacts = {ContactRole.OWNER, ContactRole.DELEGATE})
    View hand(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var sent = sent(visit, OWN + reference, reference, Form.of(fields));
        var label = sent.form().line("label", 200);
        var plain = new Plain(sent.form().text("secret", 10_000));
        if (!sent.form().isFine()) {
            return pages.again(visit, TEMPLATE, sheet(sent, Complaint.none(), null));
        }
        var handed = new Handing.Handed(label, plain, null);
        var to = sent.ticket() + "/secrets";
        var ruling = once.perform(
                visit,
                sent.form().typed("key"),
                () -> handing.hand(sent.key(), handed, asked(visit)).map(_ -> to));
        return switch (ruling) {
            case Ruling.Granted<String>(var path) -> Go.to(path, Done.SECRET_HANDED);
            case Ruling.Denied<String> denied -> refused(sent, denied);
        };
    }

    @PostMapping("/tickets/{reference}/secrets/{id}/revocation")
    @Allowed(contacts = {ContactRole.OWNER, ContactRole.DELEGATE})
    View takeBack(Visit visit, @PathVariable String reference, @PathVariable UUID id) {
        var sent = sent(visit, OWN + reference, reference, Form.empty());
        if (handing.takeBack(sent.key(), id, asked(visit)).isEmpty()) {
            throw new NotHere(reference);
        }
        return Go.to(sent.ticket() + "/secrets", Done.SECRET_TAKEN);
    }

    /** The answer to the form is the page itself: loading it again asks again, and that is another showing. */
    @PostMapping("/desk/tickets/{reference}/secrets/{id}/showing")
    @Allowed(staff = StaffRole.TECHNICIAN)
    View show(
            Visit visit,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields) {
        var sent = sent(visit, DESK + reference, reference, Form.of(fields));
        var reason = sent.form().line("reason", 1000);
        if (!sent.form().isFine()) {
            return pages.again(visit, TEMPLATE, sheet(sent, Complaint.none(), null));
        }
        var ruling = handing.show(sent.key(), id, reason, asked(visit)).orElseThrow(() -> new NotHere(reference));
        return switch (ruling) {
            case Ruling.Granted<Handing.Shown>(var it) ->
                pages.show(
                        visit,
                        TEMPLATE,
                        sheet(
                                sent,
                                Complaint.none(),
                                new SecretsSheet.Shown(it.secret().id(), it.plain())));
            case Ruling.Denied<Handing.Shown> denied -> refused(sent, denied);
        };
    }

    private View refused(Sent sent, Ruling.Denied<?> denied) {
        var complaint = Complaint.of(denied, sent.visit().words());
        return pages.refused(sent.visit(), TEMPLATE, sheet(sent, complaint, null));
    }

    private Sent sent(Visit visit, String ticket, String reference, Form form) {
        var key = whereabouts.ticket(visit.caller(), reference);
        return new Sent(visit, ticket, new OfTicket(key.account(), key.ticket()), form);
    }

    private Asked asked(Visit visit) {
        return Asked.now(visit.caller(), clock.instant());
    }

    private SecretsSheet sheet(Sent sent, Complaint complaint, SecretsSheet.@Nullable Shown shown) {
        var secrets = handing.of(sent.key());
        var persons = secrets.stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it.handedBy()), it.showings().stream().map(HandedSecret.Showing::by)))
                .distinct()
                .toList();
        return new SecretsSheet(
                sent.ticket(),
                secrets,
                people.find(persons),
                sent.visit().zone(),
                sent.form(),
                complaint,
                UuidCreator.getTimeOrderedEpoch().toString(),
                shown);
    }
}
