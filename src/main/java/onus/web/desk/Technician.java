package onus.web.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onus.incident.Command.WorkResult;
import onus.incident.Converting;
import onus.incident.Diagnosing;
import onus.incident.FindingOutcome;
import onus.incident.Objecting;
import onus.incident.Quoting;
import onus.incident.Working;
import onus.offer.Offer;
import onus.people.Allowed;
import onus.people.StaffRole;
import onus.settlement.Fault;
import onus.web.Done;
import onus.web.Form;
import onus.web.Visit;
import onus.web.desk.DeskTicketPage.Sent;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What a technician does about an incident: begin, sign a finding, quote, report the work, review a colleague's finding. */
@Controller
class Technician {

    private final Diagnosing diagnosing;
    private final Quoting quoting;
    private final Working working;
    private final Objecting objecting;
    private final Converting converting;
    private final DeskTicketPage page;

    Technician(
            Diagnosing diagnosing,
            Quoting quoting,
            Working working,
            Objecting objecting,
            Converting converting,
            DeskTicketPage page) {
        this.diagnosing = diagnosing;
        this.quoting = quoting;
        this.working = working;
        this.objecting = objecting;
        this.converting = converting;
        this.page = page;
    }

    @PostMapping("/desk/tickets/{reference}/diagnosis")
    @Allowed(staff = StaffRole.TECHNICIAN)
    View begin(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        return page.act(new Sent(visit, reference, Form.of(fields)), Done.BEGUN, diagnosing::begin);
    }

    /** Fault and outcome come in one choice, so that only those that go together can be made. */
    @PostMapping("/desk/tickets/{reference}/finding")
    @Allowed(staff = StaffRole.TECHNICIAN)
    View sign(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var report = form.text("report", DeskTicketPage.LONGEST);
        var found = found(form);
        var evidence = Arrays.stream(
                        form.text("evidence", DeskTicketPage.LONGEST).split("\\R"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        return page.act(
                new Sent(visit, reference, form),
                Done.SIGNED,
                (key, asked) -> diagnosing.sign(
                        key,
                        new Diagnosing.Found(
                                found.orElseThrow().fault(),
                                found.get().outcome(),
                                report,
                                evidence,
                                form.ticked("untouched")),
                        asked));
    }

    private record Cause(Fault fault, FindingOutcome outcome) {}

    private static Optional<Cause> found(Form form) {
        for (var fault : Fault.values()) {
            for (var outcome : FindingOutcome.values()) {
                if (form.chosen("found", fault.code() + "/" + outcome.code())) {
                    return Optional.of(new Cause(fault, outcome));
                }
            }
        }
        form.wrong("found", "wrong.choice");
        return Optional.empty();
    }

    @PostMapping("/desk/tickets/{reference}/quote")
    @Allowed(staff = StaffRole.TECHNICIAN)
    View quote(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var sent = new Sent(visit, reference, form);
        var lines = lines(form, page.currency(sent));
        if (lines.isEmpty() && form.isFine()) {
            form.wrong("line-1", "wrong.empty");
        }
        return page.act(sent, Done.QUOTED, (key, asked) -> quoting.give(key, new Quoting.Quote(lines, null), asked));
    }

    private static List<Offer.Line> lines(Form form, CurrencyUnit currency) {
        var lines = new ArrayList<Offer.Line>();
        for (int i = 1; i <= DeskSheet.QUOTE_LINES; i++) {
            if (!form.typed("line-" + i).isBlank() || !form.typed("net-" + i).isBlank()) {
                var text = form.line("line-" + i, 200);
                amount(form, "net-" + i, currency).ifPresent(it -> lines.add(new Offer.Line(text, it)));
            }
        }
        return lines;
    }

    private static Optional<Money> amount(Form form, String field, CurrencyUnit currency) {
        var typed = form.typed(field).strip().replace(',', '.');
        if (typed.matches("\\d{1,9}(\\.\\d{1," + Math.max(1, currency.getDecimalPlaces()) + "})?")) {
            return Optional.of(Money.of(currency, new BigDecimal(typed)));
        }
        form.wrong(field, "wrong.amount");
        return Optional.empty();
    }

    @PostMapping("/desk/tickets/{reference}/work")
    @Allowed(staff = StaffRole.TECHNICIAN)
    View report(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var result = form.choice("result", WorkResult.class);
        var report = form.text("report", DeskTicketPage.LONGEST);
        return page.act(
                new Sent(visit, reference, form),
                Done.REPORTED,
                (key, asked) -> working.report(
                        key, new Working.Report(result.orElseThrow(), report, form.ticked("untouched")), asked));
    }

    @PostMapping("/desk/tickets/{reference}/review")
    @Allowed(staff = StaffRole.TECHNICIAN)
    View review(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var fault = form.choice("fault", Fault.class);
        var reason = form.text("reason", DeskTicketPage.LONGEST);
        return page.act(
                new Sent(visit, reference, form),
                Done.REVIEWED,
                (key, asked) -> objecting.review(key, new Objecting.Review(fault.orElseThrow(), reason), asked));
    }

    @PostMapping("/desk/tickets/{reference}/conversion")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN})
    View convert(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        return page.act(new Sent(visit, reference, Form.of(fields)), Done.CONVERTED, converting::convert);
    }
}
