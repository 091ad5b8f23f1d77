package onus.ticket;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import onus.contract.ContractVersion;
import onus.customer.Agreements;
import onus.customer.Service;
import onus.customer.Services;
import onus.customer.Standings;
import onus.journal.Head;
import onus.people.Asked;
import onus.plan.Entitled;
import onus.plan.TicketWish;
import onus.platform.References;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens tickets, if the contract and the customer's standing let them. */
@Component
public class Opening {

    private final Transactions transactions;
    private final References references;
    private final Services services;
    private final Agreements agreements;
    private final Standings standings;
    private final Admitting admitting;
    private final Conversation conversation;
    private final ApplicationEventPublisher events;

    Opening(
            Transactions transactions,
            References references,
            Services services,
            Agreements agreements,
            Standings standings,
            Admitting admitting,
            Conversation conversation,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.references = references;
        this.services = services;
        this.agreements = agreements;
        this.standings = standings;
        this.admitting = admitting;
        this.conversation = conversation;
        this.events = events;
    }

    public Ruling<Ticket> open(UUID account, NewTicket told, Asked asked) {
        return about(account, told, asked, (service, version) -> enter(service, version, told, asked));
    }

    /** Does what a new ticket asks for on its service, under the terms in force for it, in one transaction; denied where there is no such service or none are. */
    public <T> Ruling<T> about(
            UUID account, NewTicket told, Asked asked, BiFunction<Service, ContractVersion, Ruling<T>> work) {
        return transactions.inAccount(account, () -> {
            var service = services.find(account, told.service());
            if (service.isEmpty()) {
                return Ruling.denied(TicketRefusal.NO_SUCH_SERVICE, TicketRefusal.NO_SUCH_SERVICE.because());
            }
            return agreements
                    .inForce(service.get(), asked.at())
                    .map(version -> work.apply(service.get(), version))
                    .orElseGet(() ->
                            Ruling.denied(TicketRefusal.NO_CONTRACT_YET, TicketRefusal.NO_CONTRACT_YET.because()));
        });
    }

    private Ruling<Ticket> enter(Service service, ContractVersion version, NewTicket told, Asked asked) {
        var standing = standings.under(service.account(), version, asked.at());
        return Entrance.decide(told, version.terms(), standing)
                .flatMap(_ -> gate(service.account(), told, asked))
                .map(gate -> reserved(write(service, version, told, asked), gate, told, asked));
    }

    private Ruling<Optional<Entitled>> gate(UUID account, NewTicket told, Asked asked) {
        var wish = new TicketWish(told.service(), told.kind(), told.channel(), told.actions(), asked.by());
        return admitting.ask(account, wish, asked.at(), asked.at());
    }

    private Ticket reserved(Ticket ticket, Optional<Entitled> gate, NewTicket told, Asked asked) {
        admitting.reserve(ticket, gate, told.actions(), asked);
        return ticket;
    }

    private Ticket write(Service service, ContractVersion version, NewTicket told, Asked asked) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var ticket = new Ticket(
                service.account(),
                id,
                references.register(References.Kind.TICKET, service.account(), id),
                service.id(),
                version.contract(),
                version.from(),
                told.kind(),
                told.topic(),
                told.subject(),
                TicketState.OPEN,
                asked.at(),
                asked.person(),
                null,
                null,
                null,
                1,
                Head.START);
        var begun = conversation.begin(ticket, told.body(), asked);
        events.publishEvent(new TicketOpened(ticket.account(), id, asked.at()));
        return begun;
    }
}
