package onus.desk;

import java.time.Instant;
import java.util.UUID;
import onus.clock.Clocks;
import onus.clock.line.TakeUps;
import onus.customer.Customers;
import onus.customer.Services;
import onus.incident.Disputes;
import onus.incident.Findings;
import onus.incident.Incident;
import onus.incident.Incidents;
import onus.incident.Key;
import onus.incident.Moves;
import onus.incident.Works;
import onus.offer.Offering;
import onus.platform.Transactions;
import onus.ticket.Handovers;
import onus.ticket.Mergers;
import onus.ticket.Ticket;
import onus.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Opens the file of a ticket, in one look. */
@Component
public class CaseFiles {

    private final Transactions transactions;
    private final Tickets tickets;
    private final Customers customers;
    private final Services services;
    private final Offering offering;
    private final Incidents incidents;
    private final Papers papers;
    private final Handovers handovers;
    private final Mergers mergers;
    private final Clocks clocks;
    private final TakeUps takeUps;

    CaseFiles(
            Transactions transactions,
            Tickets tickets,
            Customers customers,
            Services services,
            Offering offering,
            Incidents incidents,
            Papers papers,
            Handovers handovers,
            Mergers mergers,
            Clocks clocks,
            TakeUps takeUps) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.customers = customers;
        this.services = services;
        this.offering = offering;
        this.incidents = incidents;
        this.papers = papers;
        this.handovers = handovers;
        this.mergers = mergers;
        this.clocks = clocks;
        this.takeUps = takeUps;
    }

    public CaseFile open(Key key, Instant now) {
        return transactions.inAccount(key.account(), () -> {
            var ticket = tickets.find(key.account(), key.ticket()).orElseThrow();
            var incident = incidents.find(key.account(), key.ticket());
            return new CaseFile(
                    ticket,
                    customers.of(key.account()),
                    services.find(key.account(), ticket.service()).orElseThrow(),
                    incident,
                    offering.ofTicket(key.account(), key.ticket()),
                    incident.map(it -> papers.of(ticket, it, now)).orElse(CaseFile.Paper.NONE),
                    reactions(ticket, now),
                    joined(key));
        });
    }

    private CaseFile.Reactions reactions(Ticket ticket, Instant now) {
        return new CaseFile.Reactions(
                handovers.line(ticket),
                takeUps.last(ticket.account(), ticket.id()),
                clocks.of(ticket.account(), ticket.id()),
                now);
    }

    private CaseFile.Joined joined(Key key) {
        return new CaseFile.Joined(
                mergers.of(key.account(), key.ticket()).map(it -> reference(key.account(), it.master())),
                mergers.into(key.account(), key.ticket()).stream()
                        .map(it -> reference(key.account(), it.duplicate()))
                        .toList());
    }

    private String reference(UUID account, UUID ticket) {
        return tickets.find(account, ticket).orElseThrow().reference();
    }

    /** Gathers what was signed and written down in an incident. */
    @Component
    static class Papers {

        private final Findings findings;
        private final Disputes disputes;
        private final Works works;
        private final Moves moves;

        Papers(Findings findings, Disputes disputes, Works works, Moves moves) {
            this.findings = findings;
            this.disputes = disputes;
            this.works = works;
            this.moves = moves;
        }

        CaseFile.Paper of(Ticket ticket, Incident incident, Instant now) {
            return new CaseFile.Paper(
                    findings.of(ticket.account(), ticket.id()),
                    disputes.objection(ticket.account(), ticket.id()),
                    disputes.review(ticket.account(), ticket.id()),
                    works.of(ticket.account(), ticket.id()),
                    moves.open(ticket, incident, now));
        }
    }
}
