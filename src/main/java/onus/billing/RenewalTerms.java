package onus.billing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onus.contract.ContractVersion;
import onus.customer.Agreements;
import onus.customer.Customers;
import onus.customer.Deciding.Made;
import onus.customer.Service;
import onus.customer.Standings;
import onus.offer.Price;
import onus.reason.Language;
import onus.reason.Ruling;
import onus.settlement.StandingOf;
import onus.settlement.Vat;
import onus.settlement.Verdict;
import org.springframework.stereotype.Component;

/** What the contract says about going on with a service: whether, how long, and at which price. */
@Component
class RenewalTerms {

    /** The price is told and ordered in one breath; the offer's validity only has to be some time. */
    static final Duration VALID = Duration.ofHours(1);

    private final Agreements agreements;
    private final Customers customers;
    private final Standings standings;

    RenewalTerms(Agreements agreements, Customers customers, Standings standings) {
        this.agreements = agreements;
        this.customers = customers;
        this.standings = standings;
    }

    Ruling<RenewalPrice> price(Service service, int months, Instant now) {
        var version = agreements.inForce(service, now);
        if (version.isEmpty() || !service.monthlyNet().isPositive()) {
            return Refusal.NOT_FOR_RENEWAL.because();
        }
        return mayRenew(service, version.get(), now).flatMap(it -> price(service, months, it, now));
    }

    private Ruling<ContractVersion> mayRenew(Service service, ContractVersion version, Instant now) {
        return switch (standings.under(service.account(), version, now)) {
            case Verdict.Decided<StandingOf.Answer>(var answer, var because) ->
                answer.mayRenew() ? Ruling.granted(version) : new Ruling.Denied<>(Refusal.NOT_FOR_RENEWAL, because);
            case Verdict.Refused<StandingOf.Answer>(var code, var because) -> Ruling.denied(code, because);
        };
    }

    private Ruling<RenewalPrice> price(Service service, int months, ContractVersion version, Instant now) {
        var net = service.monthlyNet().multipliedBy(months);
        var buyer = customers.of(service.account()).buyer();
        var made = Made.of(new Vat(version.dayOf(now), List.of(net), buyer), version);
        return switch (made.verdict()) {
            case Verdict.Refused<Vat.Answer>(var code, var because) -> Ruling.denied(code, because);
            case Verdict.Decided<Vat.Answer>(var tax, var _) -> {
                var price = new Price(tax.net(), tax.category().code(), tax.rate(), tax.vat(), tax.gross());
                var until = from(service, version.dayOf(now)).plusMonths(months);
                var text = words(service, version).price(price, months, until);
                yield Ruling.granted(new RenewalPrice(service, months, until, price, text, version, made));
            }
        };
    }

    /** A service that has ended begins again today; nobody pays for days without it. */
    private static LocalDate from(Service service, LocalDate today) {
        return service.endsOn().isBefore(today) ? today : service.endsOn();
    }

    String order(RenewalPrice price) {
        return words(price.service(), price.version()).order(price.price(), price.until());
    }

    Language language(Service service) {
        return customers.of(service.account()).language();
    }

    private RenewalWords words(Service service, ContractVersion version) {
        return new RenewalWords(customers.of(service.account()), service, version);
    }
}
