package onus.settlement;

import onus.calendar.Days;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms;
import onus.contract.PlanTerms.PlanRow;
import onus.money.Fraction;

/** The fee of a month that percentages are taken of: exact, not rounded. */
final class CompensationBasis {

    private final CompensationOf facts;
    private final PlanRow row;
    private final PlanTerms.Basis basis;
    private final ContractVersion version;
    private final Fraction base;
    private final long allDays;

    CompensationBasis(CompensationOf facts, PlanRow row, PlanTerms.Basis basis, ContractVersion version) {
        this.facts = facts;
        this.row = row;
        this.basis = basis;
        this.version = version;
        var runs = Days.of(facts.month()).cut(facts.planFrom(), facts.planTo());
        this.base = Fraction.of(row.baseFee()).share(billed(runs.count()), monthDays());
        this.allDays = facts.servers().stream().mapToLong(this::days).sum();
    }

    /** What a server's percentage is taken of. */
    Fraction of(CompensationOf.Server server) {
        return switch (basis) {
            case SERVER_FEE -> own(server);
            case SERVER_SHARE_OF_TOTAL -> own(server).plus(base.share(days(server), allDays));
            case TOTAL_FEE ->
                facts.servers().stream()
                        .map(this::own)
                        .reduce(Fraction.ZERO, Fraction::plus)
                        .plus(base);
        };
    }

    private Fraction own(CompensationOf.Server server) {
        return Fraction.of(row.perServer()).share(billed(days(server)), monthDays());
    }

    private long days(CompensationOf.Server server) {
        return facts.covered(server).count();
    }

    private long billed(long days) {
        return PlanFee.billed(days, facts.month(), version);
    }

    private int monthDays() {
        return facts.month().lengthOfMonth();
    }
}
