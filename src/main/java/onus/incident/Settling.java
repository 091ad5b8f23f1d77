package onus.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import onus.customer.Customers;
import onus.customer.Deciding;
import onus.customer.Deciding.Made;
import onus.journal.Thing;
import onus.people.Asked;
import onus.settlement.DiagnosisCharge;
import onus.settlement.Vat;
import onus.settlement.Verdict;
import onus.ticket.Conversation;
import onus.ticket.TicketEvent;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Decides what an incident owes once it is over, and tells whoever writes invoices, in the same transaction. */
@Component
class Settling {

    private final Findings findings;
    private final QuotePricing pricing;
    private final Customers customers;
    private final Deciding deciding;
    private final Incidents incidents;
    private final Moving moving;
    private final ApplicationEventPublisher events;

    Settling(
            Findings findings,
            QuotePricing pricing,
            Customers customers,
            Deciding deciding,
            Incidents incidents,
            Moving moving,
            ApplicationEventPublisher events) {
        this.findings = findings;
        this.pricing = pricing;
        this.customers = customers;
        this.deciding = deciding;
        this.incidents = incidents;
        this.moving = moving;
        this.events = events;
    }

    private record Outcome(UUID verdict, List<Owed> owed, Instant completedAt) {}

    /** Decides the first time; an incident that is not settled yet goes through unchanged. */
    Dossier settle(Dossier dossier, Asked asked) {
        return settle(dossier, asked, it -> it);
    }

    /** Decides once more, after a review found another fault. */
    Dossier resettle(Dossier dossier, Asked asked) {
        return settle(dossier, asked, IncidentResettled::of);
    }

    /** {@code news} is how the decision is told to whoever bills it. */
    private Dossier settle(Dossier dossier, Asked asked, Function<IncidentSettled, ?> news) {
        if (!(dossier.incident().state() instanceof State.Settled settled)) {
            return dossier;
        }
        var decided = decide(dossier, settled, asked);
        events.publishEvent(news.apply(new IncidentSettled(
                dossier.key().account(),
                dossier.key().ticket(),
                decided.verdict(),
                decided.owed(),
                decided.completedAt(),
                asked.at())));
        return noted(dossier, decided, asked);
    }

    private Dossier noted(Dossier dossier, Outcome decided, Asked asked) {
        incidents.decided(dossier.incident(), decided.verdict());
        var net =
                decided.owed().stream().map(Owed::net).reduce(dossier.version().nothing(), Money::plus);
        return moving.note(
                dossier,
                TicketEvent.DECIDED,
                asked,
                Map.of("verdict", decided.verdict().toString(), "net", net.toString()));
    }

    private Outcome decide(Dossier dossier, State.Settled settled, Asked asked) {
        var incident = dossier.incident();
        return findings.of(incident.account(), incident.ticket()).isEmpty()
                ? quoteAlone(dossier, settled, asked)
                : diagnosed(dossier, settled, asked);
    }

    /** Without a diagnosis there is no fault to find: the quoted work is owed once it is done, and nothing else ever. */
    private Outcome quoteAlone(Dossier dossier, State.Settled settled, Asked asked) {
        var net = pricing.net(dossier);
        var lines = settled.outcome() == onus.settlement.Outcome.QUOTE_ACCEPTED && net != null
                ? List.of(new DiagnosisCharge.Line(DiagnosisCharge.Item.QUOTED_WORK, net))
                : List.<DiagnosisCharge.Line>of();
        var made = Made.of(taxes(dossier, lines, settled.at()), dossier.version());
        return new Outcome(
                deciding.keep(thing(dossier), made, asked.at()), taxed(dossier, lines, settled.at()), settled.at());
    }

    private static Thing thing(Dossier dossier) {
        return new Thing(
                dossier.key().account(), Conversation.THING, dossier.key().ticket());
    }

    private Outcome diagnosed(Dossier dossier, State.Settled settled, Asked asked) {
        var made = Made.of(facts(dossier, settled), dossier.version());
        return new Outcome(
                deciding.keep(thing(dossier), made, asked.at()),
                owed(dossier, made.verdict(), settled.at()),
                settled.at());
    }

    private DiagnosisCharge facts(Dossier dossier, State.Settled settled) {
        var incident = dossier.incident();
        var finding = findings.of(incident.account(), incident.ticket()).getLast();
        return new DiagnosisCharge(
                Objects.requireNonNull(incident.times().orderedAt()),
                settled.at(),
                incident.claim(),
                finding.fault(),
                settled.outcome(),
                pricing.net(dossier));
    }

    private List<Owed> owed(Dossier dossier, Verdict<DiagnosisCharge.Answer> verdict, Instant completedAt) {
        return switch (verdict) {
            case Verdict.Decided<DiagnosisCharge.Answer> decided ->
                taxed(dossier, decided.answer().lines(), completedAt);
            case Verdict.Refused<DiagnosisCharge.Answer> _ -> List.of(); // a contract without a price charges nothing
        };
    }

    private List<Owed> taxed(Dossier dossier, List<DiagnosisCharge.Line> lines, Instant completedAt) {
        var tax = tax(dossier, lines, completedAt);
        var owed = new ArrayList<Owed>();
        for (var line : lines) {
            owed.add(new Owed(
                    line.item().code(),
                    line.net(),
                    order(dossier.incident(), line.item()),
                    tax.rate(),
                    tax.category().name()));
        }
        return owed;
    }

    private Vat taxes(Dossier dossier, List<DiagnosisCharge.Line> lines, Instant completedAt) {
        var nets = lines.stream().map(DiagnosisCharge.Line::net).toList();
        var buyer = customers.of(dossier.key().account()).buyer();
        return new Vat(dossier.version().dayOf(completedAt), nets, buyer);
    }

    private Vat.Answer tax(Dossier dossier, List<DiagnosisCharge.Line> lines, Instant completedAt) {
        return switch (taxes(dossier, lines, completedAt).decide(dossier.version())) {
            case Verdict.Decided<Vat.Answer> decided -> decided.answer();
            case Verdict.Refused<Vat.Answer> refused -> throw new IllegalStateException("No tax: " + refused);
        };
    }

    private static UUID order(Incident incident, DiagnosisCharge.Item item) {
        return switch (item) {
            case DIAGNOSIS, DEDUCTION -> Objects.requireNonNull(incident.announcement());
            case QUOTED_WORK -> Objects.requireNonNull(incident.quote());
        };
    }
}
