package onus.demo;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import onus.contract.TicketKind;
import onus.incident.Authorises;
import onus.incident.Command.WorkResult;
import onus.incident.Diagnosing;
import onus.incident.FindingOutcome;
import onus.incident.Incident;
import onus.incident.Key;
import onus.incident.Objecting;
import onus.incident.Ordering;
import onus.incident.Quoting;
import onus.incident.Working;
import onus.offer.Offer;
import onus.people.Asked;
import onus.reason.Ruling;
import onus.settlement.Fault;
import onus.ticket.NewTicket;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stories do about an incident, from the report to the review of its finding. */
@Component
class IncidentActs implements Repertoire {

    private final Stage stage;

    IncidentActs(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Map<String, Act> verbs() {
        return Map.ofEntries(
                entry("reports", this::reports),
                entry("orders", this::orders),
                entry("withdraws", (plot, _, asked) -> stage.withdrawing().withdraw(plot.key(), asked)),
                entry("converts", (plot, _, asked) -> stage.converting().convert(plot.key(), asked)),
                entry("begins", (plot, _, asked) -> stage.diagnosing().begin(plot.key(), asked)),
                entry("finds", (plot, step, asked) -> stage.diagnosing().sign(plot.key(), found(step), asked)),
                entry("quotes", this::quotes),
                entry("accepts", this::accepts),
                entry("refuses", (plot, _, asked) -> stage.quoting().refuse(plot.key(), asked)),
                entry("works", (plot, step, asked) -> stage.working().report(plot.key(), worked(step), asked)),
                entry(
                        "objects",
                        (plot, step, asked) -> stage.objecting().object(plot.key(), step.text("reason"), asked)),
                entry("reviews", (plot, step, asked) -> stage.objecting().review(plot.key(), review(step), asked)));
    }

    private Ruling<?> reports(Plot plot, Script.Step step, Asked asked) {
        var kind = Cast.coded(TicketKind.class, step.text("kind"));
        var told = new NewTicket(plot.service().id(), kind, null, step.text("subject"), step.text("body"));
        return stage.announcing()
                .report(plot.service().account(), told, asked)
                .map(it -> plot.about(new Key(it.ticket().account(), it.ticket().id())));
    }

    private Ruling<?> orders(Plot plot, Script.Step step, Asked asked) {
        var authorises = Cast.coded(Authorises.class, step.text("authorises"));
        var gross = offer(plot, incident(plot).announcement()).price().gross();
        return stage.ordering().order(plot.key(), new Ordering.Order(gross, authorises), asked);
    }

    private Ruling<?> quotes(Plot plot, Script.Step step, Asked asked) {
        return stage.quoting().give(plot.key(), new Quoting.Quote(lines(plot, step), null), asked);
    }

    private Ruling<?> accepts(Plot plot, Script.Step step, Asked asked) {
        return stage.quoting()
                .accept(plot.key(), offer(plot, incident(plot).quote()).price().gross(), asked);
    }

    private Incident incident(Plot plot) {
        var key = plot.key();
        return stage.transactions()
                .inAccount(
                        key.account(),
                        () -> stage.incidents()
                                .find(key.account(), key.ticket())
                                .orElseThrow());
    }

    private Offer offer(Plot plot, @Nullable UUID id) {
        return stage.offering()
                .find(plot.key().account(), Objects.requireNonNull(id))
                .orElseThrow();
    }

    private static Diagnosing.Found found(Script.Step step) {
        return new Diagnosing.Found(
                Cast.coded(Fault.class, step.text("fault")),
                Cast.coded(FindingOutcome.class, step.text("outcome")),
                step.text("report"),
                step.texts("evidence"),
                untouched(step));
    }

    private static Working.Report worked(Script.Step step) {
        var result = Cast.coded(WorkResult.class, step.text("result"));
        return new Working.Report(result, step.text("report"), untouched(step));
    }

    private static boolean untouched(Script.Step step) {
        return step.text("untouched", "").equals("true");
    }

    private static Objecting.Review review(Script.Step step) {
        return new Objecting.Review(Cast.coded(Fault.class, step.text("fault")), step.text("reason"));
    }

    private static List<Offer.Line> lines(Plot plot, Script.Step step) {
        var currency = plot.service().monthlyNet().getCurrencyUnit();
        return step.details()
                .required("lines")
                .valueStream()
                .map(it -> new Offer.Line(
                        it.required("text").asString(),
                        Money.of(currency, new BigDecimal(it.required("net").asString()))))
                .toList();
    }
}
