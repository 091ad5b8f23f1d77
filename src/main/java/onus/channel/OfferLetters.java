package onus.channel;

import java.util.Optional;
import onus.offer.Answer;
import onus.offer.Offer;
import onus.offer.Offering;
import onus.reason.Value;
import org.springframework.stereotype.Component;

/** Letters about prices: told, ordered, ending, ended. What was agreed stands in them word for word. */
@Component
class OfferLetters {

    private final Letterheads heads;
    private final Offering offering;
    private final Decided decided;

    OfferLetters(Letterheads heads, Offering offering, Decided decided) {
        this.heads = heads;
        this.offering = offering;
        this.decided = decided;
    }

    Letter announcement(Occasion it) {
        var offer = offer(it);
        return draft(it, offer)
                .say("announcement.lead")
                .quote(offer.text())
                .link("announcement.next")
                .letter("announcement.subject");
    }

    Letter quote(Occasion it) {
        var offer = offer(it);
        return draft(it, offer)
                .say("quote.lead")
                .quote(offer.text())
                .link("quote.next")
                .letter("quote.subject");
    }

    /** The confirmation on a durable medium: what was offered, what was ordered, and how a consumer may go back on it. */
    Letter order(Occasion it) {
        var offer = offer(it);
        var head = heads.ofTicket(it.account(), it.thing());
        var draft = draft(it, offer);
        if (offer.answer() instanceof Answer.Ordered ordered) {
            draft.fact("at", new Value.Moment(ordered.at(), head.version().zone()));
        }
        draft.say("order.lead").say("order.offered").quote(offer.text());
        offering.answerTo(offer).ifPresent(words -> draft.say("order.ordered").quote(words));
        if (head.customer().consumer()) {
            withdrawal(draft, head);
        }
        return draft.link("link").letter("order.subject");
    }

    private static void withdrawal(Draft draft, Letterhead head) {
        var seller = head.seller();
        draft.fact("days", new Value.Count(head.version().market().consumer().withdrawalDays()))
                .fact("seller", new Value.Name(seller.name()))
                .fact("address", new Value.Name(seller.address()))
                .fact("email", new Value.Name(seller.email()))
                .say("order.withdrawal")
                .say("order.begun");
    }

    /** Nothing is told once somebody has answered. */
    Optional<Letter> quoteEnding(Occasion it) {
        var offer = offer(it);
        return offer.answer() instanceof Answer.Pending
                ? Optional.of(draft(it, offer)
                        .say("quote-ending.lead")
                        .link("quote.next")
                        .letter("quote-ending.subject"))
                : Optional.empty();
    }

    Letter quoteClosed(Occasion it) {
        var offer = offer(it);
        var how = offer.answer() instanceof Answer.Refused ? "refused" : "expired";
        var draft = draft(it, offer).say("quote-closed." + how + ".lead");
        decided.tell(draft, it.account(), it.thing());
        return draft.link("link").letter("quote-closed." + how + ".subject");
    }

    private Draft draft(Occasion it, Offer offer) {
        var head = heads.ofTicket(it.account(), it.thing());
        return new Draft(head)
                .fact("gross", new Value.Amount(offer.price().gross()))
                .fact(
                        "until",
                        new Value.Moment(offer.validUntil(), head.version().zone()));
    }

    private Offer offer(Occasion it) {
        return offering.find(it.account(), it.id())
                .orElseThrow(() -> new IllegalStateException("No offer " + it.occurrence()));
    }
}
