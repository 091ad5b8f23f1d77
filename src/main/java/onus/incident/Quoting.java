package onus.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import onus.consent.OrderedRights;
import onus.consent.Source;
import onus.offer.Offer;
import onus.offer.Offering;
import onus.people.Asked;
import onus.reason.Ruling;
import onus.settlement.Outcome;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A binding price for the work: given by a technician, accepted or refused by the customer. */
@Component
public class Quoting {

    private final Moving moving;
    private final Incidents incidents;
    private final Offering offering;
    private final QuotePricing pricing;
    private final Wording wording;
    private final Settling settling;
    private final OrderedRights rights;
    private final ApplicationEventPublisher events;

    Quoting(
            Moving moving,
            Incidents incidents,
            Offering offering,
            QuotePricing pricing,
            Wording wording,
            Settling settling,
            OrderedRights rights,
            ApplicationEventPublisher events) {
        this.moving = moving;
        this.incidents = incidents;
        this.offering = offering;
        this.pricing = pricing;
        this.wording = wording;
        this.settling = settling;
        this.rights = rights;
        this.events = events;
    }

    /** The lines of a quote; {@code until} absent: the contract's own validity. It is never shorter than that. */
    public record Quote(List<Offer.Line> lines, @Nullable Instant until) {}

    public Ruling<Incident> give(Key key, Quote quote, Asked asked) {
        return moving.quote(
                key,
                asked,
                dossier -> pricing.until(dossier, quote.until(), asked)
                        .flatMap(until -> moving.answer(dossier, new Command.Offer(until), asked)
                                .map(to -> {
                                    moving.store(dossier);
                                    var offer = pricing.tell(dossier, quote.lines(), until, asked);
                                    incidents.quoted(dossier.incident(), offer.id());
                                    var gross = offer.price().gross().toString();
                                    var quoted = moving.enter(
                                            dossier,
                                            to,
                                            asked,
                                            Map.of("offer", offer.id().toString(), "gross", gross));
                                    events.publishEvent(new QuoteMade(key, offer.id(), asked.at()));
                                    return quoted.incident();
                                })));
    }

    /** Accepting starts the work at once, unpaid; only exactly the quoted gross accepts. */
    public Ruling<Incident> accept(Key key, Money gross, Asked asked) {
        return moving.change(
                key,
                asked,
                dossier -> moving.answer(dossier, new Command.Accept(), asked)
                        .flatMap(to -> pricing.quoted(dossier).price().gross().equals(gross)
                                ? moving.standing(dossier, asked).map(_ -> work(dossier, to, asked))
                                : Moving.denied(Refusal.WRONG_AMOUNT)));
    }

    private Incident work(Dossier dossier, State to, Asked asked) {
        var offer = pricing.quoted(dossier);
        var text = wording.acceptance(offer);
        offering.order(offer, asked.person(), text, asked.at());
        incidents.accepted(dossier.incident(), asked.at());
        var facts = Map.of(
                "offer", offer.id().toString(), "gross", offer.price().gross().toString());
        var working = moving.enter(dossier, to, asked, facts);
        rights.authorise(working.ticket(), new OrderedRights.Said(Source.QUOTE, text, offer.language()), asked);
        events.publishEvent(new QuoteAccepted(dossier.key(), offer.id(), asked.at()));
        return working.incident();
    }

    /** Refusing is never a contest; the diagnosis was delivered and its fee is owed by its outcome. */
    public Ruling<Incident> refuse(Key key, Asked asked) {
        return moving.change(
                key,
                asked,
                dossier -> moving.answer(dossier, new Command.Refuse(), asked).map(to -> {
                    offering.refuse(pricing.quoted(dossier), asked.person(), asked.at());
                    return end(dossier, to, Outcome.QUOTE_REFUSED, asked);
                }));
    }

    /** The validity of the quote is over; denied while it is not, and when somebody answered. */
    Ruling<Incident> expire(Key key, Asked asked) {
        return moving.change(
                key,
                asked,
                dossier -> moving.answer(dossier, new Command.LetExpire(), asked)
                        .map(to -> {
                            offering.expire(pricing.quoted(dossier), asked.at());
                            return end(dossier, to, Outcome.QUOTE_EXPIRED, asked);
                        }));
    }

    private Incident end(Dossier dossier, State to, Outcome outcome, Asked asked) {
        var quote = pricing.quoted(dossier);
        var facts = Map.of("offer", quote.id().toString(), "answer", outcome.code());
        var closed = moving.enter(dossier, to, asked, facts);
        events.publishEvent(new QuoteClosed(dossier.key(), quote.id(), outcome, asked.at()));
        return settling.settle(closed, asked).incident();
    }
}
