package onus.billing.month;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.customer.Customer;
import onus.customer.Customers;
import onus.journal.Decision;
import onus.settlement.KeptVerdicts;
import onus.settlement.Verdict;
import org.springframework.stereotype.Component;

/** Computes drafts: what should exist, minus what does. It changes nothing. */
@Component
class Drafting {

    private final List<Billable> billables;
    private final Customers customers;
    private final Periods periods;

    Drafting(List<Billable> billables, Customers customers, Periods periods) {
        this.billables = List.copyOf(billables);
        this.customers = customers;
        this.periods = periods;
    }

    /** In the caller's transaction, for all accounts in one visit. */
    Drafts of(Collection<UUID> accounts, String contract, YearMonth month) {
        var owed = owed(accounts, contract, month);
        var billed = periods.of(accounts, month);
        var drafts = new ArrayList<Draft>();
        var flaws = new ArrayList<Flaw>();
        for (var customer : customers.of(accounts)) {
            var account = customer.account();
            var dues = owed.getOrDefault(account, List.of());
            var found = flaws(account, dues, billed.getOrDefault(account, Map.of()));
            flaws.addAll(found);
            if (found.stream().noneMatch(it -> it.kind() == Flaw.Kind.UNDECIDED)) {
                draft(customer, dues, billed.getOrDefault(account, Map.of()), month)
                        .ifPresent(drafts::add);
            }
        }
        return new Drafts(drafts, flaws);
    }

    private Map<UUID, List<Due>> owed(Collection<UUID> accounts, String contract, YearMonth month) {
        var owed = new HashMap<UUID, List<Due>>();
        for (var billable : billables) {
            billable.of(accounts, contract, month)
                    .forEach((account, dues) -> owed.computeIfAbsent(account, _ -> new ArrayList<>())
                            .addAll(dues));
        }
        return owed;
    }

    private static Optional<Draft> draft(
            Customer customer, List<Due> dues, Map<Due.Key, Decision> billed, YearMonth month) {
        var open = dues.stream()
                .filter(it -> !it.parts().isEmpty() && !billed.containsKey(it.key()))
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(Draft.of(customer, month, open));
    }

    private static List<Flaw> flaws(UUID account, List<Due> dues, Map<Due.Key, Decision> billed) {
        var flaws = new ArrayList<Flaw>();
        for (var due : dues) {
            var before = billed.get(due.key());
            var what = due.key().what() + " " + due.key().occurrence();
            if (due.made().verdict() instanceof Verdict.Refused<?>) {
                flaws.add(new Flaw(account, Flaw.Kind.UNDECIDED, what.strip()));
            } else if (before != null
                    && !KeptVerdicts.agree(
                            before,
                            KeptVerdicts.of(
                                    due.made().question(),
                                    due.made().version(),
                                    due.made().verdict()))) {
                flaws.add(new Flaw(account, Flaw.Kind.DIFFERS, what.strip()));
            }
        }
        return flaws;
    }
}
