package onus.web.monitoring;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.StaffRole;
import onus.platform.References;
import onus.reason.Ruling;
import onus.settlement.Fault;
import onus.uptime.known.Declaring;
import onus.uptime.known.Declaring.Troubled;
import onus.uptime.known.KnownIncident;
import onus.web.Complaint;
import onus.web.Done;
import onus.web.Form;
import onus.web.Go;
import onus.web.NotHere;
import onus.web.Pages;
import onus.web.Visit;
import onus.web.Whereabouts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Troubles that many customers have at once, as the desk keeps them. */
@Controller
class KnownPages {

    private static final int MOST = 100;

    private final Declaring declaring;
    private final Whereabouts whereabouts;
    private final Pages pages;
    private final Clock clock;

    KnownPages(Declaring declaring, Whereabouts whereabouts, Pages pages, Clock clock) {
        this.declaring = declaring;
        this.whereabouts = whereabouts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/known-incidents")
    @Allowed.ToStaff
    View list(Visit visit) {
        return pages.show(visit, "monitoring/known", new KnownSheet(Form.empty(), declaring.newest(MOST)));
    }

    @PostMapping("/known-incidents")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    View declare(Visit visit, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var wish = new Declaring.Wish(form.line("title", 150), form.text("words", 5_000), labels(form));
        var services = services(visit, form);
        if (!form.isFine()) {
            return pages.again(visit, "monitoring/known", new KnownSheet(form, declaring.newest(MOST)));
        }
        var made = declaring.declare(wish, services, Asked.now(visit.caller(), clock.instant()));
        return Go.to("/known-incidents/" + made.id(), Done.DECLARED);
    }

    @GetMapping("/known-incidents/{id}")
    @Allowed.ToStaff
    View show(Visit visit, @PathVariable UUID id) {
        return pages.show(visit, "monitoring/one", one(id, Form.empty(), Complaint.none()));
    }

    @PostMapping("/known-incidents/{id}/services")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    View extend(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var services = services(visit, form);
        return form.isFine()
                ? done(visit, id, form, declaring.extend(id, services, Asked.now(visit.caller(), clock.instant())))
                : pages.again(visit, "monitoring/one", one(id, form, Complaint.none()));
    }

    @PostMapping("/known-incidents/{id}/finding")
    @Allowed(staff = {StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    View settle(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var fault = form.choice("fault", Fault.class);
        var report = form.text("report", 5_000);
        var asked = new Asked(visit.caller(), form.seen(), clock.instant());
        return form.isFine()
                ? done(visit, id, form, declaring.settle(id, fault.orElseThrow(), report, asked))
                : pages.again(visit, "monitoring/one", one(id, form, Complaint.none()));
    }

    private View done(Visit visit, UUID id, Form form, Ruling<KnownIncident> ruling) {
        return switch (ruling) {
            case Ruling.Granted<KnownIncident> _ -> Go.to("/known-incidents/" + id, Done.DECLARED);
            case Ruling.Denied<KnownIncident> denied -> {
                var complaint = new Complaint(List.of(visit.words().of("known.denied", denied.why())), List.of());
                yield pages.refused(visit, "monitoring/one", one(id, form, complaint));
            }
        };
    }

    private KnownSheet.One one(UUID id, Form form, Complaint complaint) {
        var incident = declaring.find(id).orElseThrow(() -> new NotHere(id.toString()));
        return new KnownSheet.One(incident, declaring.reach(id), form, complaint);
    }

    /** Lines such as {@code datacentre = waw1}. */
    private static Map<String, String> labels(Form form) {
        var all = new HashMap<String, String>();
        for (var line : form.typed("labels").split("\\R")) {
            var parts = line.split("=", 2);
            if (parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()) {
                all.put(parts[0].strip(), parts[1].strip());
            } else if (!line.isBlank()) {
                form.wrong("labels", "wrong.labels");
            }
        }
        return all;
    }

    private List<Troubled> services(Visit visit, Form form) {
        var all = new LinkedHashSet<Troubled>();
        for (var name : Arrays.stream(form.typed("services").split("[\\s,;]+"))
                .filter(it -> !it.isBlank())
                .toList()) {
            try {
                var found = whereabouts.thing(visit.caller(), name, References.Kind.SERVICE);
                all.add(new Troubled(found.account(), found.thing()));
            } catch (NotHere _) {
                form.wrong("services", "wrong.services");
            }
        }
        return List.copyOf(all);
    }
}
