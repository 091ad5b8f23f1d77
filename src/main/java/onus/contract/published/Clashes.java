package onus.contract.published;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import onus.contract.Amendment;
import onus.contract.Contract;
import onus.contract.ContractVersion;
import onus.contract.Flaw;
import onus.contract.Markets;
import onus.contract.check.ContractCheck;
import onus.contract.file.TermPaths;

/** Which individual rules a version would leave without their ground: they name a term it no longer has, or make terms of it that contradict themselves. Pure. */
final class Clashes {

    private final Contract contract;
    private final Markets markets;

    Clashes(Contract contract, Markets markets) {
        this.contract = contract;
        this.markets = markets;
    }

    /**
     * Individual rules that do not fit.
     *
     * @param terms their paths
     * @param where the paths of the terms that are wrong with them
     */
    record Clash(LocalDate day, List<String> terms, List<String> where) {}

    /** The first day of the version on which the rules of a customer do not fit. */
    Optional<Clash> of(ContractVersion version, List<Amendment> amendments) {
        return days(version, amendments).stream()
                .flatMap(day -> of(version, day, amendments).stream())
                .findFirst();
    }

    /** The days of the version on which other rules begin to hold. */
    private SortedSet<LocalDate> days(ContractVersion version, List<Amendment> amendments) {
        var days = new TreeSet<LocalDate>();
        days.add(version.from());
        for (var amendment : amendments) {
            days.add(amendment.from());
            Optional.ofNullable(amendment.to()).ifPresent(days::add);
        }
        days.removeIf(day -> contract.on(day).filter(version::equals).isEmpty());
        return days;
    }

    private Optional<Clash> of(ContractVersion version, LocalDate day, List<Amendment> amendments) {
        var overrides = contract.overrides(day, amendments);
        if (overrides.isEmpty()) {
            return Optional.empty();
        }
        var where = new LinkedHashSet<>(TermPaths.unheard(version, overrides));
        ContractCheck.version(contract.market().key(), version.from(), TermPaths.tree(version, overrides), markets)
                .stream()
                .map(Flaw::path)
                .map(it -> it.replaceFirst("^versions\\[0]\\.terms\\.?", ""))
                .forEach(where::add);
        return where.isEmpty()
                ? Optional.empty()
                : Optional.of(new Clash(day, List.copyOf(overrides.propertyNames()), List.copyOf(where)));
    }
}
