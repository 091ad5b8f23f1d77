package onus.web.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onus.customer.Service;
import onus.customer.Services;
import onus.people.Allowed;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.uptime.known.Declaring;
import onus.web.Pages;
import onus.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What troubles a customer now and what did, in the words everybody is told. */
@Controller
class StatusPage {

    private final Declaring declaring;
    private final Transactions transactions;
    private final Services services;
    private final Pages pages;

    StatusPage(Declaring declaring, Transactions transactions, Services services, Pages pages) {
        this.declaring = declaring;
        this.transactions = transactions;
        this.services = services;
        this.pages = pages;
    }

    @GetMapping("/status")
    @Allowed.ToContacts
    View show(Visit visit, Caller.Contact contact) {
        var all = new ArrayList<KnownSheet.Mine>();
        declaring
                .of(contact.account())
                .forEach((incident, troubled) ->
                        all.add(new KnownSheet.Mine(incident, services(contact.account(), troubled))));
        return pages.show(visit, "monitoring/status", new KnownSheet.Status(all));
    }

    private List<Service> services(UUID account, List<UUID> troubled) {
        return transactions.inAccount(
                account,
                () -> troubled.stream()
                        .flatMap(it -> services.find(account, it).stream())
                        .toList());
    }
}
