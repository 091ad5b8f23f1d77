package onus.channel;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import onus.billing.Invoice;
import onus.billing.Invoices;
import onus.incident.Disputes;
import onus.incident.Finding;
import onus.incident.FindingOutcome;
import onus.incident.Findings;
import onus.incident.Incidents;
import onus.incident.Works;
import onus.reason.Value;
import onus.settlement.Fault;
import onus.ticket.Attachments;
import onus.ticket.Messages;
import org.springframework.stereotype.Component;

/** Letters about the work on a ticket: begun, found, done, decided anew, and what the desk says. */
@Component
class IncidentLetters {

    private final Letterheads heads;
    private final Incidents incidents;
    private final Findings findings;
    private final Works works;
    private final Disputes disputes;
    private final Messages messages;
    private final Attachments attachments;
    private final Invoices invoices;
    private final Decided decided;

    IncidentLetters(
            Letterheads heads,
            Incidents incidents,
            Findings findings,
            Works works,
            Disputes disputes,
            Messages messages,
            Attachments attachments,
            Invoices invoices,
            Decided decided) {
        this.heads = heads;
        this.incidents = incidents;
        this.findings = findings;
        this.works = works;
        this.disputes = disputes;
        this.messages = messages;
        this.attachments = attachments;
        this.invoices = invoices;
        this.decided = decided;
    }

    Letter begun(Occasion it) {
        var head = heads.ofTicket(it.account(), it.thing());
        var draft = new Draft(head);
        incidents
                .find(it.account(), it.thing())
                .map(incident -> incident.times().begunAt())
                .ifPresent(at ->
                        draft.fact("at", new Value.Moment(at, head.version().zone())));
        return draft.say("diagnosis-begun.lead").link("link").letter("diagnosis-begun.subject");
    }

    Letter finding(Occasion it) {
        var head = heads.ofTicket(it.account(), it.thing());
        var finding = found(it);
        var draft = new Draft(head)
                .fact("at", new Value.Moment(finding.signedAt(), head.version().zone()))
                .say("finding.lead")
                .row("fault", Value.Code.of("fault", finding.fault()));
        draft.row("outcome", outcome(draft, finding.outcome())).say("report").quote(finding.report());
        if (finding.outcome() == FindingOutcome.QUOTE) {
            draft.say("finding.quote");
        } else {
            decided.tell(draft, it.account(), it.thing());
        }
        mayObject(draft, head, finding);
        return draft.link("link").letter("finding.subject");
    }

    private Finding found(Occasion it) {
        return findings.of(it.account(), it.thing()).stream()
                .filter(one -> it.occurrence().equals(one.outcome().code() + "/" + one.signedAt()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No finding " + it.occurrence()));
    }

    private static String outcome(Draft draft, FindingOutcome outcome) {
        return draft.text("outcome." + outcome.code());
    }

    private static void mayObject(Draft draft, Letterhead head, Finding finding) {
        var terms = head.version().terms().finding();
        if (terms != null && finding.fault() != Fault.PROVIDER) {
            var last = head.version().dayOf(finding.signedAt()).plusDays(terms.objectionDays());
            draft.fact("until", new Value.Day(last)).say("finding.object");
        }
    }

    /** The acknowledgement with date and time on a durable medium (Directive 2011/83/EU art. 11a). */
    Letter withdrawal(Occasion it) {
        return it.kind() == NoticeKind.RELEASE ? release(it) : takenBack(it);
    }

    private Letter takenBack(Occasion it) {
        var head = heads.ofTicket(it.account(), it.thing());
        var at = Instant.parse(it.occurrence());
        var draft = new Draft(head)
                .fact("at", new Value.Moment(at, head.version().zone()))
                .say("withdrawal.lead");
        var incident = incidents.find(it.account(), it.thing());
        if (incident.filter(one -> one.verdict() != null).isPresent()) {
            decided.tell(draft, it.account(), it.thing());
        } else {
            draft.say("owed.nothing");
        }
        return draft.link("link").letter("withdrawal.subject");
    }

    /** The desk knew the trouble: what was ordered is let go, and why it costs nothing. */
    private Letter release(Occasion it) {
        return new Draft(heads.ofTicket(it.account(), it.thing()))
                .say("release.lead")
                .say("owed.nothing")
                .link("link")
                .letter("release.subject");
    }

    Letter work(Occasion it) {
        var work = works.of(it.account(), it.thing())
                .orElseThrow(() -> new IllegalStateException("No work in ticket " + it.thing()));
        var result = work.result().code();
        var draft = new Draft(heads.ofTicket(it.account(), it.thing()))
                .say("work." + result + ".lead")
                .say("report")
                .quote(work.report());
        decided.tell(draft, it.account(), it.thing());
        return draft.link("link").letter("work." + result + ".subject");
    }

    Letter objection(Occasion it) {
        var review = disputes.review(it.account(), it.thing())
                .orElseThrow(() -> new IllegalStateException("No review in ticket " + it.thing()));
        var how = review.upheld() ? "upheld" : "rejected";
        var draft = new Draft(heads.ofTicket(it.account(), it.thing()))
                .say("objection." + how + ".lead")
                .row("fault", Value.Code.of("fault", review.fault()))
                .say("report")
                .quote(review.reason());
        decided.tell(draft, it.account(), it.thing());
        open(it).forEach(invoice -> stillOpen(draft, invoice));
        return draft.link("link").letter("objection." + how + ".subject");
    }

    private List<Invoice> open(Occasion it) {
        return invoices.ofTicket(it.account(), it.thing()).stream()
                .filter(invoice -> invoice.debt().open().isPositive())
                .toList();
    }

    private static void stillOpen(Draft draft, Invoice invoice) {
        draft.fact("number", new Value.Name(invoice.paper().number()))
                .fact("open", new Value.Amount(invoice.debt().open()))
                .fact("due", new Value.Day(invoice.payableUntil()))
                .say("objection.due");
    }

    /** What the desk said, which files came with it, and where to answer. */
    Letter reply(Occasion it) {
        var message = messages.of(it.account(), it.thing(), false).stream()
                .filter(one -> one.id().equals(it.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No message " + it.occurrence()));
        var draft = new Draft(heads.ofTicket(it.account(), it.thing())).plain(message.body());
        var files = attachments.of(it.account(), it.thing()).stream()
                .filter(one -> one.cameWith(message))
                .map(one -> one.file().name())
                .collect(Collectors.joining(", "));
        if (!files.isEmpty()) {
            draft.fact("files", new Value.Name(files)).say("reply.files");
        }
        return draft.link("reply.next").letter("reply.subject");
    }
}
