package onus.incident;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import onus.contract.ContractVersion;
import onus.customer.Agreements;
import onus.customer.Customers;
import onus.customer.Deciding;
import onus.customer.Deciding.Made;
import onus.journal.Thing;
import onus.offer.Answer;
import onus.offer.Offer;
import onus.offer.OfferKind;
import onus.offer.Offering;
import onus.offer.Price;
import onus.people.Asked;
import onus.reason.Ruling;
import onus.reason.Value;
import onus.settlement.Announcement;
import onus.settlement.Claim;
import onus.settlement.VatCategory;
import onus.settlement.Verdict;
import onus.ticket.Conversation;
import onus.ticket.Ticket;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Decides what a diagnosis would cost and tells it, word for word, as an offer. */
@Component
class Pricing {

    private final Agreements agreements;
    private final Customers customers;
    private final Deciding deciding;
    private final Offering offering;
    private final Wording wording;
    private final OfferEnds ends;
    private final ApplicationEventPublisher events;

    Pricing(
            Agreements agreements,
            Customers customers,
            Deciding deciding,
            Offering offering,
            Wording wording,
            OfferEnds ends,
            ApplicationEventPublisher events) {
        this.agreements = agreements;
        this.customers = customers;
        this.deciding = deciding;
        this.offering = offering;
        this.wording = wording;
        this.ends = ends;
        this.events = events;
    }

    /** A decided price that has not been told yet. */
    record Priced(Made<Announcement.Answer> made, Announcement.Answer answer, VatCategory category) {}

    /** Denied where the contract does not sell it. */
    Ruling<Priced> price(UUID account, ContractVersion version, Claim claim, Instant now) {
        var buyer = customers.of(account).buyer();
        var question = new Announcement(
                now, claim, buyer, agreements.supersededOn(version).orElse(null));
        var made = Made.of(question, version);
        return switch (made.verdict()) {
            case Verdict.Decided<Announcement.Answer> decided ->
                Ruling.granted(new Priced(
                        made, decided.answer(), VatCategory.of(version.market().key(), buyer)));
            case Verdict.Refused<Announcement.Answer>(var code, var because) -> Ruling.denied(code, because);
        };
    }

    /** Tells a decided price for a ticket. */
    Offer tell(Priced priced, Ticket ticket, Asked asked) {
        var version = priced.made().version();
        var answer = priced.answer();
        var customer = customers.of(ticket.account());
        var price = new Price(answer.net(), priced.category().name(), answer.vatRate(), answer.vat(), answer.gross());
        var until = new Value.Moment(answer.validUntil(), version.zone());
        var told = new Offering.Told(
                OfferKind.ANNOUNCEMENT,
                new Offer.Subject(ticket.id(), ticket.service(), version.contract(), version.from()),
                price,
                List.of(),
                answer.payableIf().code(),
                wording.announcement(
                        price, answer.payableIf(), until, new Wording.Told(customer, version, ticket.kind())),
                customer.language(),
                answer.validUntil(),
                keep(ticket, priced.made(), asked));
        var offer = offering.make(ticket.account(), told, asked.person(), asked.at());
        ends.watch(offer);
        events.publishEvent(new AnnouncementMade(new Key(ticket.account(), ticket.id()), offer.id(), asked.at()));
        return offer;
    }

    private UUID keep(Ticket ticket, Made<?> made, Asked asked) {
        return deciding.keep(new Thing(ticket.account(), Conversation.THING, ticket.id()), made, asked.at());
    }

    /** The announced price of an incident. */
    Offer told(Dossier dossier) {
        return offer(dossier, Objects.requireNonNull(dossier.incident().announcement()));
    }

    /** The offer that still waits for an answer, if there is one. */
    Optional<Offer> open(Dossier dossier) {
        return Optional.ofNullable(dossier.incident().announcement())
                .map(it -> offer(dossier, it))
                .filter(it -> it.answer() instanceof Answer.Pending);
    }

    private Offer offer(Dossier dossier, UUID offer) {
        return offering.find(dossier.key().account(), offer).orElseThrow();
    }
}
