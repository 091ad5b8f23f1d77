package onus.api.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.api.problem.Problem;
import onus.api.problem.Wrong;
import onus.desk.Lookups;
import onus.people.Caller;
import onus.platform.References;
import onus.platform.Transactions;
import onus.uptime.known.Declaring;
import onus.uptime.known.Declaring.Troubled;
import org.springframework.stereotype.Component;

/** Services of known incidents by their public names. */
@Component
class TroubledServices {

    private final Transactions transactions;
    private final References references;
    private final Lookups lookups;
    private final Declaring declaring;

    TroubledServices(Transactions transactions, References references, Lookups lookups, Declaring declaring) {
        this.transactions = transactions;
        this.references = references;
        this.lookups = lookups;
        this.declaring = declaring;
    }

    /** Those names; each that is not there is named in the problem. Who works for some markets finds those of these markets. */
    List<Troubled> named(Caller.Staff caller, List<String> names) {
        var found = new ArrayList<Troubled>();
        var wrong = new ArrayList<Wrong>();
        for (int i = 0; i < names.size(); i++) {
            var pointer = "/services/" + i;
            one(caller, names.get(i)).ifPresentOrElse(found::add, () -> wrong.add(Wrong.of(pointer, "not-there")));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return found;
    }

    private Optional<Troubled> one(Caller.Staff caller, String name) {
        if (caller.markets().isEmpty()) {
            return transactions
                    .central(() -> references.find(name))
                    .filter(it -> it.kind() == References.Kind.SERVICE)
                    .map(it -> new Troubled(it.account(), it.thing()));
        }
        return lookups.service(caller, name).map(it -> new Troubled(it.account(), it.id()));
    }

    /** The incidents of a customer, with the customer's own services. */
    List<KnownBody> of(UUID account) {
        var all = new ArrayList<KnownBody>();
        declaring
                .of(account)
                .forEach((incident, services) -> all.add(KnownBody.of(
                        incident,
                        transactions.inAccount(
                                account,
                                () -> services.stream()
                                        .flatMap(it -> references.of(References.Kind.SERVICE, account, it).stream())
                                        .toList()),
                        Optional.empty())));
        return all;
    }
}
