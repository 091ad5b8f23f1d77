package onus.api.invoice;

import java.util.List;
import onus.api.problem.Problem;
import onus.api.reply.Amount;
import onus.api.security.Routes;
import onus.billing.Credits;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Caller;
import onus.platform.Transactions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a customer has in hand: the next invoice of a plan is paid with it. */
@RestController
@RequestMapping(Routes.BASE + "/customers/{reference}/credit")
final class CreditApi {

    private final Lookups lookups;
    private final Transactions transactions;
    private final Credits credits;

    CreditApi(Lookups lookups, Transactions transactions, Credits credits) {
        this.lookups = lookups;
        this.transactions = transactions;
        this.credits = credits;
    }

    /** What is left, one amount for each currency; empty if nothing is. */
    record CreditBody(List<Amount> items) {}

    @GetMapping
    @Allowed.ToEveryone
    CreditBody of(Caller caller, @PathVariable String reference) {
        var account = lookups.customer(caller, reference)
                .orElseThrow(Problem::notFound)
                .account();
        return new CreditBody(transactions.inAccount(
                account, () -> credits.left(account).stream().map(Amount::of).toList()));
    }
}
