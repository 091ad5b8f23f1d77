package onus.api.customer;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.security.Routes;
import onus.billing.Renewing;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.reason.Ruling;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A service goes on, at every standing, for the price that the service told. */
@RestController
@RequestMapping(Routes.BASE + "/services/{reference}/renewal")
final class RenewalsApi {

    /** Ten years; whoever wants more comes again. */
    static final int MOST = 120;

    private final Lookups lookups;
    private final Renewing renewing;
    private final Clock clock;

    RenewalsApi(Lookups lookups, Renewing renewing, Clock clock) {
        this.lookups = lookups;
        this.renewing = renewing;
        this.clock = clock;
    }

    /** For how long, and, where the caller repeats it, the gross that was told: then any other is refused. */
    record Renewal(int months, Optional<Money> gross) {
        static Renewal read(Fields fields) {
            var months = fields.required("months").count(1, MOST);
            var amount = fields.optional("amount").decimal();
            var currency = fields.optional("currency").currency();
            if ((amount.given() == null) != (currency.given() == null)) {
                fields.wrong(amount.given() == null ? "amount" : "currency", "required");
            }
            fields.end();
            return new Renewal(months.value(), amount.maybe().map(it -> money(currency.value(), it)));
        }

        private static Money money(CurrencyUnit currency, BigDecimal amount) {
            if (amount.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
                throw Problem.invalid("/amount", "not-a-decimal");
            }
            return Money.of(currency, amount.setScale(currency.getDecimalPlaces()));
        }
    }

    /** The renewed service and its invoice. */
    record RenewedBody(String service, LocalDate endsOn, String invoice, String gross, String currency) {
        static RenewedBody of(Renewing.Renewed it) {
            var gross = it.invoice().paper().totals().gross();
            return new RenewedBody(
                    it.service().reference(),
                    it.service().endsOn(),
                    it.invoice().paper().number(),
                    gross.getAmount().toPlainString(),
                    gross.getCurrencyUnit().getCode());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(contacts = ContactRole.OWNER)
    RenewedBody renew(Caller caller, @PathVariable String reference, @RequestBody Renewal body) {
        var service = lookups.service(caller, reference).orElseThrow(Problem::notFound);
        var wish = new Renewing.Wish(body.months(), body.gross().orElse(null));
        var asked = Asked.now(caller, clock.instant());
        return switch (renewing.renew(service.account(), service.id(), wish, asked)) {
            case Ruling.Granted<Renewing.Renewed>(var it) -> RenewedBody.of(it);
            case Ruling.Denied<Renewing.Renewed> denied -> throw Problem.of(denied);
        };
    }
}
