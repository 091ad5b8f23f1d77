package onus.web.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.StaffRole;
import onus.platform.References;
import onus.reason.Ruling;
import onus.uptime.alert.Connecting;
import onus.uptime.alert.Mappings;
import onus.uptime.alert.SourceFormat;
import onus.uptime.alert.SourceRefusal;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The monitors that may report: connected and shut out by a supervisor. */
@Controller
class SourcePages {

    private static final Duration REPEAT = Duration.ofHours(4);

    private final Connecting connecting;
    private final Whereabouts whereabouts;
    private final Pages pages;
    private final Clock clock;

    SourcePages(Connecting connecting, Whereabouts whereabouts, Pages pages, Clock clock) {
        this.connecting = connecting;
        this.whereabouts = whereabouts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/monitoring/sources")
    @Allowed.ToStaff
    View list(Visit visit) {
        return pages.show(visit, "monitoring/sources", sheet(Form.empty(), ""));
    }

    /** The secret is on this one page and nowhere else, so it is not led to another. */
    @PostMapping("/monitoring/sources")
    @Allowed(staff = StaffRole.SUPERVISOR)
    View connect(Visit visit, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var name = form.line("name", 60);
        var written = form.typed("format");
        var mapping = Mappings.shipped(written).orElse(null);
        var format = mapping == null ? known(form, written) : Optional.of(SourceFormat.MAPPED);
        var account = account(visit, form);
        if (!form.isFine()) {
            return pages.again(visit, "monitoring/sources", sheet(form, ""));
        }
        var wish = new Connecting.Wish(name, format.orElseThrow(), mapping, account, REPEAT);
        return switch (connecting.connect(wish, Asked.now(visit.caller(), clock.instant()))) {
            case Ruling.Granted<Connecting.Connected>(var made) ->
                pages.show(
                        visit,
                        "monitoring/sources",
                        sheet(Form.empty(), made.secret().text()));
            case Ruling.Denied<Connecting.Connected> denied -> {
                form.wrong("name", denied.why() == SourceRefusal.NAME_TAKEN ? "wrong.taken" : "wrong.choice");
                yield pages.again(visit, "monitoring/sources", sheet(form, ""));
            }
        };
    }

    private static Optional<SourceFormat> known(Form form, String written) {
        return switch (written) {
            case "alertmanager" -> Optional.of(SourceFormat.ALERTMANAGER);
            case "grafana" -> Optional.of(SourceFormat.GRAFANA);
            default -> {
                form.wrong("format", "wrong.choice");
                yield Optional.empty();
            }
        };
    }

    private @Nullable UUID account(Visit visit, Form form) {
        var typed = form.typed("customer");
        if (typed.isBlank()) {
            return null;
        }
        try {
            return whereabouts
                    .thing(visit.caller(), typed, References.Kind.CUSTOMER)
                    .account();
        } catch (NotHere _) {
            form.wrong("customer", "wrong.customer");
            return null;
        }
    }

    @PostMapping("/monitoring/sources/{id}/end")
    @Allowed(staff = StaffRole.SUPERVISOR)
    View disconnect(@PathVariable UUID id) {
        connecting.disconnect(id, clock.instant());
        return Go.to("/monitoring/sources", Done.DISCONNECTED);
    }

    private SourcesSheet sheet(Form form, String secret) {
        return new SourcesSheet(form, connecting.all(), secret, clock.instant());
    }
}
