package onus.billing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.billing.document.Item;
import onus.billing.document.Line;
import onus.billing.document.VatRate;
import onus.customer.Deciding;
import onus.customer.Service;
import onus.customer.Services;
import onus.journal.Thing;
import onus.offer.Offer;
import onus.offer.OfferKind;
import onus.offer.Offering;
import onus.people.Asked;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a service go on: its price is told, ordered to the cent and invoiced at once, at every standing. */
@Component
public class Renewing {

    private final Transactions transactions;
    private final Services services;
    private final RenewalTerms terms;
    private final Offering offering;
    private final Deciding deciding;
    private final Charges charges;
    private final Issuing issuing;

    Renewing(
            Transactions transactions,
            Services services,
            RenewalTerms terms,
            Offering offering,
            Deciding deciding,
            Charges charges,
            Issuing issuing) {
        this.transactions = transactions;
        this.services = services;
        this.terms = terms;
        this.offering = offering;
        this.deciding = deciding;
        this.charges = charges;
        this.issuing = issuing;
    }

    /**
     * The customer's order.
     *
     * @param gross the announced amount, confirmed; null where the order repeats no amount
     */
    public record Wish(int months, @Nullable Money gross) {}

    /** The renewed service and its invoice. */
    public record Renewed(Service service, Invoice invoice) {}

    public Ruling<RenewalPrice> price(UUID account, UUID service, int months, Instant now) {
        return transactions.inAccount(
                account,
                () -> services.find(account, service)
                        .map(it -> terms.price(it, months, now))
                        .orElseGet(Refusal.NO_SUCH_SERVICE::because));
    }

    public Ruling<Renewed> renew(UUID account, UUID service, Wish wish, Asked asked) {
        return transactions.inAccount(
                account,
                () -> services.lock(account, service)
                        .map(it ->
                                terms.price(it, wish.months(), asked.at()).flatMap(price -> order(price, wish, asked)))
                        .orElseGet(Refusal.NO_SUCH_SERVICE::because));
    }

    private Ruling<Renewed> order(RenewalPrice price, Wish wish, Asked asked) {
        if (wish.gross() != null && !wish.gross().equals(price.price().gross())) {
            return Refusal.WRONG_AMOUNT.because();
        }
        var service = price.service();
        var about = new Thing(service.account(), "service", service.id());
        var verdict = deciding.keep(about, price.made(), asked.at());
        var line = line(price, ordered(price, verdict, asked));
        charges.add(new Charge(service.account(), verdict, null, line, line.net(), asked.at()), asked.at());
        services.renew(service, price.until());
        var bill = new Bill(service.account(), null, price.version(), asked.at(), List.of(line));
        var renewed = services.find(service.account(), service.id()).orElseThrow();
        return Ruling.granted(new Renewed(renewed, issuing.issue(bill, asked.at())));
    }

    private UUID ordered(RenewalPrice price, UUID verdict, Asked asked) {
        var service = price.service();
        var version = price.version();
        var told = new Offering.Told(
                OfferKind.RENEWAL,
                new Offer.Subject(null, service.id(), version.contract(), version.from()),
                price.price(),
                List.of(),
                "ordered",
                price.text(),
                terms.language(service),
                asked.at().plus(RenewalTerms.VALID),
                verdict);
        var offer = offering.make(service.account(), told, asked.person(), asked.at());
        offering.order(offer, asked.person(), terms.order(price), asked.at());
        return offer.id();
    }

    private static Line line(RenewalPrice price, UUID order) {
        var vat = new VatRate(price.price().vatCategory(), price.price().vatRate());
        return new Line(
                UuidCreator.getTimeOrderedEpoch(),
                order,
                Item.RENEWAL,
                price.price().net(),
                vat);
    }
}
