package onus.web.entrance;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.UUID;
import onus.customer.Customers;
import onus.people.Allowed;
import onus.people.Membership;
import onus.people.People;
import onus.people.Tokens;
import onus.platform.Transactions;
import onus.web.Go;
import onus.web.NotHere;
import onus.web.Pages;
import onus.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Chooses the customer somebody speaks for now, or the desk. */
@Controller
class ChoosingPage {

    private final People people;
    private final Customers customers;
    private final Transactions transactions;
    private final Session session;
    private final Pages pages;

    ChoosingPage(People people, Customers customers, Transactions transactions, Session session, Pages pages) {
        this.people = people;
        this.customers = customers;
        this.transactions = transactions;
        this.session = session;
        this.pages = pages;
    }

    @GetMapping("/speaking-for")
    @Allowed.ToEveryone
    View show(Visit visit, Tokens.Shown shown) {
        var places = new ArrayList<Choosing.Place>();
        if (shown.person().staff()) {
            places.add(new Choosing.Place(null, "", "", shown.account() == null));
        }
        people.membershipsOf(shown.person().id()).stream()
                .map(it -> place(it, shown))
                .forEach(places::add);
        return pages.show(visit, "entrance/choose", new Choosing(places));
    }

    private Choosing.Place place(Membership membership, Tokens.Shown shown) {
        var account = membership.account();
        var customer = transactions.inAccount(account, () -> customers.of(account));
        return new Choosing.Place(account, customer.name(), customer.reference(), account.equals(shown.account()));
    }

    @PostMapping("/speaking-for")
    @Allowed.ToEveryone
    View choose(
            Visit visit,
            Tokens.Shown shown,
            @RequestParam(required = false) @Nullable UUID account,
            HttpServletResponse response) {
        var person = shown.person();
        boolean theirs = account == null
                ? person.staff()
                : people.membershipsOf(person.id()).stream()
                        .anyMatch(it -> it.account().equals(account));
        if (!theirs) {
            throw new NotHere("membership");
        }
        session.end(shown, visit, response);
        session.begin(person.id(), account, visit, response);
        return Go.to("/");
    }
}
