package onus.settlement;

import onus.calendar.Days;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms;
import onus.contract.PlanTerms.PlanRow;
import onus.money.Fraction;

/** The fee of a month that percentages are taken of: exact, not rounded. */
record CompensationBasis(CompensationOf facts, PlanRow row, PlanTerms.Basis basis, ContractVersion version) {

    Fraction of(CompensationOf.Server server) {
        return switch (basis) {
            case SERVER_FEE -> own(server);
            case SERVER_SHARE_OF_TOTAL -> own(server).plus(base().share(days(server), allDays()));
            case TOTAL_FEE ->
                facts.servers().stream()
                        .map(this::own)
                        .reduce(Fraction.ZERO, Fraction::plus)
                        .plus(base());
        };
    }

    private Fraction own(CompensationOf.Server server) {
        return Fraction.of(row.perServer()).share(billed(days(server)), monthDays());
    }

    private Fraction base() {
        var runs = Days.of(facts.month()).cut(facts.planFrom(), facts.planTo());
        return Fraction.of(row.baseFee()).share(billed(runs.count()), monthDays());
    }

    private long days(CompensationOf.Server server) {
        return facts.covered(server).count();
    }

    private long allDays() {
        return facts.servers().stream().mapToLong(this::days).sum();
    }

    private long billed(long days) {
        return PlanFee.billed(days, facts.month(), version);
    }

    private int monthDays() {
        return facts.month().lengthOfMonth();
    }
}
