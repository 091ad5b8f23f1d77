package onus.web.tickets;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.billing.Invoices;
import onus.contract.ContractVersion;
import onus.customer.Deciding;
import onus.incident.Disputes;
import onus.incident.Finding;
import onus.incident.Findings;
import onus.incident.Incident;
import onus.incident.Incidents;
import onus.incident.Move;
import onus.incident.Moves;
import onus.incident.Objection;
import onus.incident.Works;
import onus.journal.Verdicts;
import onus.offer.Offer;
import onus.offer.Offering;
import onus.settlement.KeptVerdicts;
import onus.ticket.Ticket;
import onus.web.Explaining;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a ticket costs and why: the announced price, the finding, the quote, and what is owed in the end. */
@Component
class MoneySide {

    private final Incidents incidents;
    private final Offering offering;
    private final Findings findings;
    private final Disputes disputes;
    private final Works works;
    private final Deciding deciding;
    private final Explaining explaining;
    private final Invoices invoices;
    private final Moves moves;
    private final Clock clock;

    MoneySide(
            Incidents incidents,
            Offering offering,
            Findings findings,
            Disputes disputes,
            Works works,
            Deciding deciding,
            Explaining explaining,
            Invoices invoices,
            Moves moves,
            Clock clock) {
        this.incidents = incidents;
        this.offering = offering;
        this.findings = findings;
        this.disputes = disputes;
        this.works = works;
        this.deciding = deciding;
        this.explaining = explaining;
        this.invoices = invoices;
        this.moves = moves;
        this.clock = clock;
    }

    Story.Money of(Ticket ticket, ContractVersion version, Telling telling) {
        return incidents
                .find(ticket.account(), ticket.id())
                .map(it -> new Story.Money(
                        Optional.of(it),
                        offer(it, it.announcement()),
                        offer(it, it.quote()),
                        found(it, version, telling),
                        owed(it, version, telling),
                        bills(ticket),
                        moves.open(ticket, it, clock.instant()).contains(Move.WITHDRAW)))
                .orElse(Story.Money.NONE);
    }

    private List<Story.Bill> bills(Ticket ticket) {
        return invoices.ofTicket(ticket.account(), ticket.id()).stream()
                .map(it -> new Story.Bill(
                        it.paper().number(), it.debt().state().code(), it.debt().gross()))
                .toList();
    }

    private Optional<Offer> offer(Incident incident, @Nullable UUID offer) {
        return Optional.ofNullable(offer).flatMap(it -> offering.find(incident.account(), it));
    }

    private Optional<Story.Found> found(Incident incident, ContractVersion version, Telling telling) {
        var all = findings.of(incident.account(), incident.ticket());
        return all.isEmpty() ? Optional.empty() : Optional.of(found(incident, all.getLast(), version, telling));
    }

    private Story.Found found(Incident incident, Finding finding, ContractVersion version, Telling telling) {
        var terms = version.terms().finding();
        var until = version.dayOf(finding.signedAt()).plusDays(terms == null ? 0 : terms.objectionDays());
        var open = !version.dayOf(clock.instant()).isAfter(until);
        return new Story.Found(
                finding,
                telling.name(finding.signedBy()),
                open && incident.objection() instanceof Objection.None,
                until,
                disputes.objection(incident.account(), incident.ticket()),
                disputes.review(incident.account(), incident.ticket()),
                works.of(incident.account(), incident.ticket()));
    }

    private Optional<Story.Owed> owed(Incident incident, ContractVersion version, Telling telling) {
        return Optional.ofNullable(incident.verdict())
                .flatMap(it -> deciding.find(incident.account(), it))
                .map(it -> owed(it, version, telling));
    }

    private Story.Owed owed(Verdicts.Kept kept, ContractVersion version, Telling telling) {
        var answer = JsonMapper.shared().readTree(kept.decision().answer());
        var lines = answer.path("lines").values().stream()
                .map(it -> new Story.Line(it.path("item").asString(), money(it.path("net"), version)))
                .toList();
        if (answer.has("net") && !answer.has("lines")) {
            lines = List.of(new Story.Line("quoted-work", money(answer.path("net"), version)));
        }
        var net = lines.stream().map(Story.Line::net).reduce(version.nothing(), Money::plus);
        var because = KeptVerdicts.because(kept.decision());
        return new Story.Owed(List.copyOf(lines), net, explaining.explain(because, version, telling.words()));
    }

    private static Money money(JsonNode amount, ContractVersion version) {
        return Money.of(version.market().currency(), new BigDecimal(amount.asString()));
    }
}
