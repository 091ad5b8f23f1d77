package onus.offer;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Transactions;
import onus.reason.Language;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Tells prices and takes the answers. It joins the transaction of whoever tells them. */
@Component
public class Offering {

    private final Transactions transactions;
    private final Offers offers;

    Offering(Transactions transactions, Offers offers) {
        this.transactions = transactions;
        this.offers = offers;
    }

    /** What is told: the price, its condition and the exact words. */
    public record Told(
            OfferKind kind,
            Offer.Subject subject,
            Price price,
            List<Offer.Line> lines,
            String payableIf,
            String text,
            Language language,
            Instant validUntil,
            UUID verdict) {}

    public Offer make(UUID account, Told told, UUID by, Instant now) {
        return transactions.inAccount(account, () -> {
            var offer = new Offer(
                    account,
                    UuidCreator.getTimeOrderedEpoch(),
                    told.kind(),
                    told.subject(),
                    told.price(),
                    told.lines(),
                    told.payableIf(),
                    told.text(),
                    told.language(),
                    now,
                    by,
                    told.validUntil(),
                    told.verdict(),
                    new Answer.Pending());
            offers.add(offer);
            return offer;
        });
    }

    public Optional<Offer> find(UUID account, UUID offer) {
        return transactions.inAccount(account, () -> offers.find(account, offer));
    }

    /** The words of the answer, as they stood on the button and beside it; only orders have some. */
    public Optional<String> answerTo(Offer offer) {
        return transactions.inAccount(offer.account(), () -> offers.answerTo(offer));
    }

    public List<Offer> ofTicket(UUID account, UUID ticket) {
        return transactions.inAccount(account, () -> offers.ofTicket(account, ticket));
    }

    public List<Offer> renewalsOf(UUID account, UUID service) {
        return transactions.inAccount(account, () -> offers.ofService(account, service, OfferKind.RENEWAL));
    }

    /** Whether this amount may order this offer now. */
    public static Orderable orderable(Offer offer, Money gross, Instant now) {
        return switch (offer.answer()) {
            case Answer.Ordered _ -> Orderable.ORDERED_ALREADY;
            case Answer.Refused _, Answer.Withdrawn _ -> Orderable.CLOSED;
            case Answer.Expired _ -> Orderable.EXPIRED;
            case Answer.Pending _ when !now.isBefore(offer.validUntil()) -> Orderable.EXPIRED;
            case Answer.Pending _ when !gross.equals(offer.price().gross()) -> Orderable.OTHER_AMOUNT;
            case Answer.Pending _ -> Orderable.YES;
        };
    }

    /** The answer to "may it be ordered?". */
    public enum Orderable {
        YES,
        ORDERED_ALREADY,
        EXPIRED,
        CLOSED,
        OTHER_AMOUNT
    }

    /** Records the customer's order of exactly the told gross; the text is what stood on the button and beside it. */
    public void order(Offer offer, UUID by, String text, Instant now) {
        answer(offer, new Answer.Ordered(now, by, offer.price().gross()), text);
    }

    public void refuse(Offer offer, UUID by, Instant now) {
        answer(offer, new Answer.Refused(now, by), "");
    }

    public void withdraw(Offer offer, UUID by, Instant now) {
        answer(offer, new Answer.Withdrawn(now, by), "");
    }

    public void expire(Offer offer, Instant now) {
        answer(offer, new Answer.Expired(now), "");
    }

    private void answer(Offer offer, Answer answer, String text) {
        transactions.inAccount(offer.account(), () -> {
            offers.answer(offer, answer, text);
            return answer;
        });
    }
}
