package onus.web.help;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import onus.contract.Channel;
import onus.contract.TicketKind;
import onus.contract.Topic;
import onus.customer.Services;
import onus.people.Allowed;
import onus.people.Caller;
import onus.plan.ActionWish;
import onus.platform.References;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.ticket.NewTicket;
import onus.web.Complaint;
import onus.web.Done;
import onus.web.Form;
import onus.web.Go;
import onus.web.NotHere;
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

/** From a problem to a ticket: which service, what kind of help, and its price before a word is written. */
@Controller
class HelpPages {

    private static final int SUBJECT = 200;
    private static final int ACTION = 500;
    private static final int MOST_ACTIONS = 20;
    private static final int BODY = 20_000;

    private final Transactions transactions;
    private final Services services;
    private final Whereabouts whereabouts;
    private final Choices choices;
    private final Entering entering;
    private final Pages pages;

    HelpPages(
            Transactions transactions,
            Services services,
            Whereabouts whereabouts,
            Choices choices,
            Entering entering,
            Pages pages) {
        this.transactions = transactions;
        this.services = services;
        this.whereabouts = whereabouts;
        this.choices = choices;
        this.entering = entering;
        this.pages = pages;
    }

    @GetMapping("/help")
    @Allowed.ToContacts
    View services(Visit visit, Caller.Contact contact) {
        var all = transactions.inAccount(contact.account(), () -> services.of(contact.account()));
        return all.size() == 1 ? Go.to("/help/" + all.getFirst().reference()) : pages.show(visit, "help/services", all);
    }

    @GetMapping("/help/{service}")
    @Allowed.ToContacts
    View kinds(Visit visit, @PathVariable String service) {
        return pages.show(visit, "help/kinds", choice(visit, service));
    }

    /** What is not open now is not asked for; the way back tells why. */
    @GetMapping("/help/{service}/{kind}")
    @Allowed.ToContacts
    View form(Visit visit, @PathVariable String service, @PathVariable String kind) {
        var telling = telling(visit, service, kind);
        return telling.kind().open() ? pages.show(visit, "help/tell", telling) : Go.to("/help/" + service);
    }

    @PostMapping("/help/{service}/{kind}")
    @Allowed.ToContacts
    View open(
            Visit visit,
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        var form = Form.of(fields);
        var page = telling(visit, path.getOrDefault("service", ""), path.getOrDefault("kind", ""));
        var told = new Entering.Told(told(page, form), Uploads.chosen(form, files));
        var answered = new Choice.Telling(page.choice(), page.kind(), form, Complaint.none(), form.typed("key"));
        if (!form.isFine()) {
            return pages.again(visit, "help/tell", answered);
        }
        return switch (entering.enter(
                visit, form.typed("key"), page.choice().service().account(), told)) {
            case Ruling.Granted<String>(var ticket) ->
                Go.to(ticket, page.kind().price().isPresent() ? Done.ANNOUNCED : Done.OPENED);
            case Ruling.Denied<String> denied ->
                pages.refused(visit, "help/tell", refused(answered, Complaint.of(denied, visit.words())));
        };
    }

    private static Choice.Telling refused(Choice.Telling page, Complaint why) {
        return new Choice.Telling(page.choice(), page.kind(), page.form(), why, page.key());
    }

    private static NewTicket told(Choice.Telling page, Form form) {
        var topic = page.kind().kind() == TicketKind.QUESTION
                ? form.choice("topic", Topic.class).orElse(null)
                : null;
        return new NewTicket(
                page.choice().service().id(),
                page.kind().kind(),
                topic,
                form.line("subject", SUBJECT),
                form.text("body", BODY),
                Channel.PORTAL,
                actions(page.kind().kind(), form));
    }

    /** One ordered action a line; a change without any orders what its subject says. */
    private static List<ActionWish> actions(TicketKind kind, Form form) {
        var lines = form.lines("actions", MOST_ACTIONS, ACTION);
        return kind == TicketKind.CHANGE
                ? lines.stream().map(it -> new ActionWish(it, null)).toList()
                : List.of();
    }

    private Choice.Telling telling(Visit visit, String service, String kind) {
        var choice = choice(visit, service);
        var chosen = choice.kinds().stream()
                .filter(it -> it.kind().code().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotHere(kind));
        var key = UuidCreator.getTimeOrderedEpoch().toString();
        return new Choice.Telling(choice, chosen, Form.empty(), Complaint.none(), key);
    }

    private Choice choice(Visit visit, String service) {
        var found = whereabouts.thing(visit.caller(), service, References.Kind.SERVICE);
        return choices.of(found.account(), found.thing(), visit).orElseThrow(() -> new NotHere(service));
    }
}
