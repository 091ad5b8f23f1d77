package onus.web.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onus.people.Allowed;
import onus.people.Caller;
import onus.platform.References;
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
    private final References references;
    private final Pages pages;

    StatusPage(Declaring declaring, Transactions transactions, References references, Pages pages) {
        this.declaring = declaring;
        this.transactions = transactions;
        this.references = references;
        this.pages = pages;
    }

    @GetMapping("/status")
    @Allowed.ToContacts
    View show(Visit visit, Caller.Contact contact) {
        var all = new ArrayList<KnownSheet.Mine>();
        declaring
                .of(contact.account())
                .forEach((incident, services) ->
                        all.add(new KnownSheet.Mine(incident, names(contact.account(), services))));
        return pages.show(visit, "monitoring/status", new KnownSheet.Status(all));
    }

    private List<String> names(UUID account, List<UUID> services) {
        return transactions.inAccount(
                account,
                () -> services.stream()
                        .flatMap(it -> references.of(References.Kind.SERVICE, account, it).stream())
                        .toList());
    }
}
