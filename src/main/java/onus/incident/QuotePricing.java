package onus.incident;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import onus.customer.Customers;
import onus.customer.Deciding;
import onus.customer.Deciding.Made;
import onus.journal.Thing;
import onus.offer.Offer;
import onus.offer.OfferKind;
import onus.offer.Offering;
import onus.offer.Price;
import onus.people.Asked;
import onus.reason.Ruling;
import onus.reason.Value;
import onus.settlement.Vat;
import onus.settlement.Verdict;
import onus.ticket.Conversation;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds up the price of quoted work, with its tax, and tells it as an offer that binds for its validity. */
@Component
class QuotePricing {

    private final Customers customers;
    private final Deciding deciding;
    private final Offering offering;
    private final Wording wording;
    private final OfferEnds ends;

    QuotePricing(Customers customers, Deciding deciding, Offering offering, Wording wording, OfferEnds ends) {
        this.customers = customers;
        this.deciding = deciding;
        this.offering = offering;
        this.wording = wording;
        this.ends = ends;
    }

    /** Until when the quote binds: the contract's validity, or longer if the technician says so. */
    Ruling<Instant> until(Dossier dossier, @Nullable Instant wanted, Asked asked) {
        var terms = dossier.version().terms().quote();
        if (terms == null) {
            return Moving.denied(Refusal.QUOTES_NOT_OFFERED);
        }
        var shortest = asked.at()
                .atZone(dossier.version().zone())
                .plusDays(terms.validityDays())
                .toInstant();
        if (wanted == null) {
            return Ruling.granted(shortest);
        }
        return wanted.isBefore(shortest) ? Moving.denied(Refusal.QUOTE_TOO_SHORT) : Ruling.granted(wanted);
    }

    Offer tell(Dossier dossier, List<Offer.Line> lines, Instant until, Asked asked) {
        var ticket = dossier.ticket();
        var version = dossier.version();
        var customer = customers.of(ticket.account());
        var made = Made.of(
                new Vat(
                        version.dayOf(asked.at()),
                        lines.stream().map(Offer.Line::net).toList(),
                        customer.buyer()),
                version);
        var price = price(made.verdict());
        var verdict = deciding.keep(new Thing(ticket.account(), Conversation.THING, ticket.id()), made, asked.at());
        var text = wording.quote(
                price,
                lines,
                new Value.Moment(until, version.zone()),
                new Wording.Told(customer, version, ticket.kind()));
        var subject = new Offer.Subject(ticket.id(), ticket.service(), version.contract(), version.from());
        var told = new Offering.Told(
                OfferKind.QUOTE, subject, price, lines, "accepted", text, customer.language(), until, verdict);
        var offer = offering.make(ticket.account(), told, asked.person(), asked.at());
        ends.watch(offer);
        return offer;
    }

    private static Price price(Verdict<Vat.Answer> verdict) {
        return switch (verdict) {
            case Verdict.Decided<Vat.Answer> decided -> price(decided.answer());
            case Verdict.Refused<Vat.Answer> refused -> throw new IllegalStateException("No tax: " + refused);
        };
    }

    private static Price price(Vat.Answer answer) {
        return new Price(answer.net(), answer.category().name(), answer.rate(), answer.vat(), answer.gross());
    }

    /** The quote of an incident that has one. */
    Offer quoted(Dossier dossier) {
        return offering.find(
                        dossier.key().account(),
                        Objects.requireNonNull(dossier.incident().quote()))
                .orElseThrow();
    }

    /** The net of the quote; null if there was none. */
    @Nullable
    Money net(Dossier dossier) {
        return dossier.incident().quote() == null
                ? null
                : quoted(dossier).price().net();
    }
}
