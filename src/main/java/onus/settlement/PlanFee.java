package onus.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onus.calendar.Days;
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
 * What a support plan costs in a month.
 *
 * @param planFrom first day of the plan, if not the whole month; cuts the base fee
 * @param planTo the day the plan ends, exclusive
 * @param baseElsewhere days for which another plan of the account carries the base fee already
 */
public record PlanFee(
        String plan,
        YearMonth month,
        List<Covered> servers,
        @Nullable LocalDate planFrom,
        @Nullable LocalDate planTo,
        @OrNone List<Covered> baseElsewhere)
        implements PlanQuestion<PlanFee.Answer> {

    /** The only plan of the account in these days. */
    public PlanFee(
            String plan,
            YearMonth month,
            List<Covered> servers,
            @Nullable LocalDate planFrom,
            @Nullable LocalDate planTo) {
        this(plan, month, servers, planFrom, planTo, List.of());
    }

    /** The fee of one month; every server is a line of its own, rounded half-up. */
    public record Answer(Money base, Money serverFees, Money net, Money vat, Money gross) {}

    @Override
    public Verdict<Answer> decide(PlanRow row, ContractVersion version) {
        var contradiction = Stream.of(List.of(new Covered(planFrom, planTo)), servers, baseElsewhere)
                .flatMap(List::stream)
                .flatMap(it -> Covered.contradiction(it.from(), it.to()).stream())
                .findFirst();
        if (contradiction.isPresent()) {
            return Verdict.contradiction(contradiction.get());
        }
        var days = Days.of(month);
        var runs = days.cut(planFrom, planTo);
        var based = based(runs, version);
        var base = base(row, based, version);
        var fees = servers.stream()
                .map(it -> part(row.perServer(), it.in(days).count(), version))
                .reduce(version.nothing(), Money::plus);
        var end = runs.to().minusDays(1);
        var taxed = Vat.taxed(VatCategory.S, Vat.rate(VatCategory.S, version, end), base.plus(fees));
        return new Verdict.Decided<>(
                new Answer(base, fees, taxed.net(), taxed.vat(), taxed.gross()),
                List.of(
                        baseSpoke(row, based, base, version),
                        serversSpoke(row, fees, version),
                        Vat.because(taxed, end)));
    }

    /** The days this plan carries the base fee: all it runs, less those another plan carries it where the account pays it once. */
    private long based(Days runs, ContractVersion version) {
        var plan = version.terms().plan();
        var once = plan == null || plan.baseFeeScope() == PlanTerms.BaseFeeScope.ACCOUNT;
        var others =
                once ? baseElsewhere.stream().map(it -> it.in(Days.of(month))).toList() : List.<Days>of();
        if (plan != null && plan.proration() == PlanTerms.Proration.FULL_MONTH) {
            return others.stream().anyMatch(it -> it.count() > 0) ? 0 : runs.count();
        }
        return runs.from()
                .datesUntil(runs.to())
                .filter(day -> others.stream().noneMatch(it -> it.holds(day)))
                .count();
    }

    /** The base fee for the days this plan carries it; under SERVER scope once for each covered server. */
    private Money base(PlanRow row, long days, ContractVersion version) {
        var once = part(row.baseFee(), days, version);
        var plan = version.terms().plan();
        if (plan == null) {
            return once;
        }
        var covered =
                servers.stream().filter(it -> it.in(Days.of(month)).count() > 0).count();
        if (covered == 0 && !plan.baseFeeWithoutServers()) {
            return version.nothing();
        }
        return switch (plan.baseFeeScope()) {
            case ACCOUNT, ACCOUNT_AND_PLAN -> once;
            case SERVER -> once.multipliedBy(covered);
        };
    }

    private Money part(BigDecimal monthly, long covered, ContractVersion version) {
        return Fraction.of(monthly)
                .share(billed(covered, month, version), month.lengthOfMonth())
                .rounded(version.market().currency());
    }

    /** The days of a month that covered days cost: themselves, or all of them where any day costs the month. */
    static long billed(long covered, YearMonth month, ContractVersion version) {
        var plan = version.terms().plan();
        return plan != null && plan.proration() == PlanTerms.Proration.FULL_MONTH && covered > 0
                ? month.lengthOfMonth()
                : covered;
    }

    private Because baseSpoke(PlanRow row, long days, Money base, ContractVersion version) {
        var spoke = Because.of("plans.baseFee");
        return (days == 0 && !baseElsewhere.isEmpty() ? spoke.point("elsewhere") : spoke)
                .with("plan", new Value.Name(plan))
                .with("monthly", new Value.Amount(version.money(row.baseFee())))
                .with("days", new Value.Count(days))
                .with("of", new Value.Count(month.lengthOfMonth()))
                .with("fee", new Value.Amount(base));
    }

    private Because serversSpoke(PlanRow row, Money fees, ContractVersion version) {
        return Because.of("plans.perServer")
                .with("plan", new Value.Name(plan))
                .with("monthly", new Value.Amount(version.money(row.perServer())))
                .with("servers", new Value.Count(servers.size()))
                .with("fee", new Value.Amount(fees));
    }

    @Override
    public Optional<Instant> began(ZoneId zone) {
        return Optional.of(Days.of(month).in(zone).from());
    }
}
