package onus.incident;

import java.util.Map;
import onus.consent.OrderedRights;
import onus.consent.Source;
import onus.offer.Offer;
import onus.offer.Offering;
import onus.people.Asked;
import onus.reason.Ruling;
import onus.reason.Ruling.Denied;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes the customer's order of exactly the announced gross. */
@Component
public class Ordering {

    private final Moving moving;
    private final Incidents incidents;
    private final Offering offering;
    private final Pricing pricing;
    private final Retelling retelling;
    private final Wording wording;
    private final OrderedRights rights;
    private final ApplicationEventPublisher events;

    Ordering(
            Moving moving,
            Incidents incidents,
            Offering offering,
            Pricing pricing,
            Retelling retelling,
            Wording wording,
            OrderedRights rights,
            ApplicationEventPublisher events) {
        this.moving = moving;
        this.incidents = incidents;
        this.offering = offering;
        this.pricing = pricing;
        this.retelling = retelling;
        this.wording = wording;
        this.rights = rights;
        this.events = events;
    }

    /** What the customer confirms: the gross, and whether repairing may begin at once. */
    public record Order(Money gross, Authorises authorises) {}

    /** An order after the announcement ran out is denied, and the price is told anew in the same step. */
    public Ruling<Incident> order(Key key, Order order, Asked asked) {
        return moving.change(key, asked, dossier -> switch (moving.answer(dossier, new Command.Order(), asked)) {
            case Ruling.Granted<State>(var to) -> confirm(dossier, order, to, asked);
            case Denied<State> denied
            when denied.why() == Refusal.ANNOUNCEMENT_EXPIRED -> {
                retelling.tellAnew(dossier, asked);
                yield denied.asDenied();
            }
            case Denied<State> denied -> denied.asDenied();
        });
    }

    private Ruling<Incident> confirm(Dossier dossier, Order order, State to, Asked asked) {
        var offer = pricing.told(dossier);
        if (!offer.price().gross().equals(order.gross())) {
            return Moving.denied(Refusal.WRONG_AMOUNT);
        }
        return moving.standing(dossier, asked).map(_ -> {
            var text = wording.order(offer, order.authorises());
            offering.order(offer, asked.person(), text, asked.at());
            incidents.ordered(dossier.incident(), order.authorises(), asked.at());
            var after = moving.enter(dossier, to, asked, facts(offer, order));
            rights.authorise(after.ticket(), said(order, text, offer), asked);
            events.publishEvent(new IncidentOrdered(dossier.key(), offer.id(), asked.at()));
            return after.incident();
        });
    }

    private static OrderedRights.Said said(Order order, String text, Offer offer) {
        var source = order.authorises() == Authorises.FIX ? Source.FIX : Source.ORDER;
        return new OrderedRights.Said(source, text, offer.language());
    }

    private static Map<String, String> facts(Offer offer, Order order) {
        return Map.of(
                "offer", offer.id().toString(),
                "gross", offer.price().gross().toString(),
                "authorises", order.authorises().code());
    }
}
