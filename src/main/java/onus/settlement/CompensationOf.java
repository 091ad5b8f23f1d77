package onus.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import onus.calendar.Days;
import onus.calendar.Intervals;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms;
import onus.contract.PlanTerms.PlanRow;
import onus.money.Fraction;
import onus.reason.Because;
import onus.reason.Value;
import onus.settlement.line.OrNone;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a month's outages give back.
 *
 * @param planFrom first day of the plan, if not the whole month; the fee charged for the rest of it is the base
 * @param planTo the day the plan ends, exclusive
 */
public record CompensationOf(
        String plan,
        YearMonth month,
        List<Server> servers,
        @Nullable LocalDate planFrom,
        @Nullable LocalDate planTo) implements PlanQuestion<CompensationOf.Answer> {

    /**
     * A covered server and what was measured of it.
     *
     * @param stopped when it was not meant to run
     */
    public record Server(
            String id,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Intervals outages,
            @OrNone Intervals maintenance,
            @OrNone Intervals stopped) {

        Availability.Seen seen() {
            return new Availability.Seen(outages, maintenance, stopped);
        }
    }

    /** Net amounts; up to a server's fee they are a credit note, above it a penalty outside tax. */
    public record Answer(List<OfServer> byServer, Money net, Money creditNoteNet, Money penaltyNet) {}

    /** The worst band a server fell into, and its percentage of the server's fee. */
    public record OfServer(String id, BigDecimal percent, Money net) {}

    @Override
    public Verdict<Answer> decide(PlanRow row, ContractVersion version) {
        var terms = version.terms().compensation();
        if (terms == null) {
            return Verdict.notOffered(Because.of("compensation").with("contract", new Value.Name(version.pin())));
        }
        var contradiction = Stream.concat(
                        Covered.contradiction(planFrom, planTo).stream(),
                        servers.stream().flatMap(it -> Covered.contradiction(it.from, it.to).stream()))
                .findFirst();
        return contradiction.isPresent()
                ? Verdict.contradiction(contradiction.get())
                : compensated(row, terms, version);
    }

    /** What a server's percentage is taken of, rounded half-up for showing; the compensation itself is taken of the exact fee. */
    public Money basisOf(Server server, ContractVersion version) {
        var row = Objects.requireNonNull(version.terms().plans()).get(plan);
        var terms = Objects.requireNonNull(version.terms().compensation());
        return new CompensationBasis(this, Objects.requireNonNull(row), terms.basis(), version)
                .of(server)
                .rounded(version.market().currency());
    }

    private Verdict<Answer> compensated(PlanRow row, PlanTerms.Compensation terms, ContractVersion version) {
        var bases = new CompensationBasis(this, row, terms.basis(), version);
        var byServer = new ArrayList<OfServer>(servers.size());
        var because = new ArrayList<Because>();
        var net = version.nothing();
        var credit = version.nothing();
        for (var server : servers) {
            var measured = Availability.of(covered(server), server.seen(), version);
            int percent = capped(worst(row, measured), terms);
            var basis = bases.of(server);
            var given = basis.percent(BigDecimal.valueOf(percent))
                    .rounded(version.market().currency());
            byServer.add(new OfServer(server.id, BigDecimal.valueOf(percent), given));
            net = net.plus(given);
            credit = credit.plus(credited(given, basis, terms));
            if (percent > 0) {
                because.add(because(server, measured, percent, given));
            }
        }
        because.add(summed(net, credit));
        return new Verdict.Decided<>(new Answer(List.copyOf(byServer), net, credit, net.minus(credit)), because);
    }

    Days covered(Server server) {
        return Days.of(month).cut(server.from, server.to);
    }

    /** Bands are compared strictly and not added: the worst one holds. A server that was not covered fell into none. */
    private static int worst(PlanRow row, Availability measured) {
        int worst = 0;
        for (var band : row.compensation()) {
            if (band.percent() > worst && !measured.total().isZero() && measured.isBelow(band.below())) {
                worst = band.percent();
            }
        }
        return worst;
    }

    private static int capped(int percent, PlanTerms.Compensation terms) {
        var cap = terms.capPercent();
        return cap == null ? percent : Math.min(percent, cap);
    }

    private static Money credited(Money given, Fraction basis, PlanTerms.Compensation terms) {
        return switch (terms.over100()) {
            case CREDIT -> given;
            case CONTRACTUAL_PENALTY -> {
                var fee = basis.rounded(given.getCurrencyUnit());
                yield given.isGreaterThan(fee) ? fee : given;
            }
        };
    }

    private static Because because(Server server, Availability measured, int percent, Money given) {
        return Because.of("plans.compensation")
                .with("server", new Value.Name(server.id))
                .with("uptime", new Value.Percent(measured.percent()))
                .with("percent", new Value.Percent(BigDecimal.valueOf(percent)))
                .with("net", new Value.Amount(given));
    }

    private static Because summed(Money net, Money credit) {
        var because = Because.of("compensation.over100").with("credit", new Value.Amount(credit));
        if (net.isZero()) {
            return Because.of("compensation.basis").point("none");
        }
        return net.equals(credit)
                ? because.point("credit")
                : because.point("penalty").with("penalty", new Value.Amount(net.minus(credit)));
    }

    @Override
    public Optional<Instant> began(ZoneId zone) {
        return Optional.of(Days.of(month).in(zone).from());
    }
}
