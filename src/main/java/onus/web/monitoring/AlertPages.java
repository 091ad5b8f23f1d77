package onus.web.monitoring;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.customer.Service;
import onus.customer.Services;
import onus.desk.AlertList;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.platform.References;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.uptime.alert.Assigning;
import onus.uptime.alert.Connecting;
import onus.uptime.alert.Sighting;
import onus.uptime.alert.Source;
import onus.uptime.alert.Staleness;
import onus.web.Done;
import onus.web.Form;
import onus.web.Go;
import onus.web.NotHere;
import onus.web.Pages;
import onus.web.Visit;
import onus.web.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The alerts that came in, and those that nobody knows a service for yet. */
@Controller
class AlertPages {

    private static final int MOST = 100;

    private final Assigning assigning;
    private final Staleness staleness;
    private final AlertList list;
    private final Connecting connecting;
    private final Whereabouts whereabouts;
    private final Transactions transactions;
    private final Services services;
    private final Pages pages;
    private final Clock clock;

    AlertPages(
            Assigning assigning,
            Staleness staleness,
            AlertList list,
            Connecting connecting,
            Whereabouts whereabouts,
            Transactions transactions,
            Services services,
            Pages pages,
            Clock clock) {
        this.assigning = assigning;
        this.staleness = staleness;
        this.list = list;
        this.connecting = connecting;
        this.whereabouts = whereabouts;
        this.transactions = transactions;
        this.services = services;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/monitoring")
    @Allowed.ToStaff
    View list(Visit visit, Caller.Staff staff, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return pages.show(visit, "monitoring/alerts", sheet(staff, form, form.ticked("unmatched")));
    }

    @PostMapping("/monitoring/assignment")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    View assign(Visit visit, Caller.Staff staff, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var name = form.line("service", 20);
        if (form.isFine()) {
            try {
                var found = whereabouts.thing(visit.caller(), name, References.Kind.SERVICE);
                var label = form.typed("label").isBlank() ? null : form.typed("label");
                var meant = new Assigning.Meant(
                        source(form),
                        form.typed("fingerprint"),
                        label,
                        new Sighting.Target(found.account(), found.thing()));
                if (assigning.assign(meant, Asked.now(visit.caller(), clock.instant())) instanceof Ruling.Granted<?>) {
                    return Go.to("/monitoring?unmatched=on", Done.MATCHED);
                }
            } catch (NotHere _) {
                form.wrong("service", "wrong.service");
            }
            form.wrong("service", "wrong.service");
        }
        return pages.again(visit, "monitoring/alerts", sheet(staff, form, true));
    }

    @PostMapping("/monitoring/dismissal")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    View dismiss(Visit visit, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        assigning.dismiss(source(form), form.typed("fingerprint"), Asked.now(visit.caller(), clock.instant()));
        return Go.to("/monitoring?unmatched=on", Done.DISMISSED);
    }

    private static UUID source(Form form) {
        try {
            return UUID.fromString(form.typed("source"));
        } catch (IllegalArgumentException _) {
            throw new NotHere("source");
        }
    }

    private AlertsSheet sheet(Caller.Staff staff, Form form, boolean unmatchedOnly) {
        var alerts = list.newest(staff, unmatchedOnly, Optional.empty(), MOST);
        var sources = connecting.all();
        var known = new HashMap<UUID, Service>();
        alerts.forEach(it -> name(known, it.where()));
        return new AlertsSheet(
                form,
                unmatchedOnly,
                alerts,
                staleness.among(alerts, clock.instant()),
                assigning.unreadable(20),
                assigning.waiting(),
                sources.stream().collect(Collectors.toMap(Source::id, Source::name)),
                known,
                Set.copyOf(unmatchedOnly ? alerts : list.newest(staff, true, Optional.empty(), MOST)),
                sources.stream()
                        .filter(it -> it.truncated() > 0)
                        .map(Source::name)
                        .toList(),
                list.silent(staff, MOST));
    }

    private void name(Map<UUID, Service> known, Sighting.@Nullable Target where) {
        if (where != null && !known.containsKey(where.service())) {
            transactions
                    .inAccount(where.account(), () -> services.find(where.account(), where.service()))
                    .ifPresent(it -> known.put(where.service(), it));
        }
    }
}
