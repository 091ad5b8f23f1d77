package onus.demo;

import java.math.BigDecimal;
import java.util.List;
import onus.contract.TicketKind;
import onus.contract.Topic;
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
import onus.people.Caller;
import onus.reason.Ruling;
import onus.settlement.Fault;
import onus.ticket.NewTicket;
import onus.ticket.Writing;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What each written step of a story does; a denied step is a mistake in the story. */
@Component
class Acts {

    private final Stage stage;
    private final Cast cast;
    private final MoneyActs money;
    private final TouchActs touches;

    Acts(Stage stage, Cast cast, MoneyActs money, TouchActs touches) {
        this.stage = stage;
        this.cast = cast;
        this.money = money;
        this.touches = touches;
    }

    void play(Plot plot, Script.Step step) {
        var ruling = act(plot, step);
        if (ruling instanceof Ruling.Denied<?> denied) {
            throw new IllegalStateException(
                    plot.tale().title() + ": " + step.verb() + " was denied: " + denied.why() + " " + denied.because());
        }
    }

    private Ruling<?> act(Plot plot, Script.Step step) {
        return switch (step.verb()) {
            case "reports" -> reports(plot, step);
            case "asks" -> asks(plot, step);
            case "writes" ->
                stage.writing()
                        .write(
                                plot.key().account(),
                                plot.key().ticket(),
                                new Writing.Words(step.text("body"), false),
                                asked(plot, step));
            case "pays", "contests", "waives" -> money.act(plot, step, asked(plot, step));
            case "wants", "allows", "touches", "revokes", "tells", "lifts", "reaches" ->
                touches.act(plot, step, asked(plot, step));
            default -> incident(plot, step);
        };
    }

    private Ruling<?> reports(Plot plot, Script.Step step) {
        var kind = Cast.coded(TicketKind.class, step.text("kind"));
        var told = new NewTicket(plot.service().id(), kind, null, step.text("subject"), step.text("body"));
        return stage.announcing()
                .report(plot.service().account(), told, asked(plot, step))
                .map(it -> plot.about(new Key(it.ticket().account(), it.ticket().id())));
    }

    private Ruling<?> asks(Plot plot, Script.Step step) {
        var topic = Cast.coded(Topic.class, step.text("topic"));
        var told =
                new NewTicket(plot.service().id(), TicketKind.QUESTION, topic, step.text("subject"), step.text("body"));
        return stage.opening()
                .open(plot.service().account(), told, asked(plot, step))
                .map(it -> plot.about(new Key(it.account(), it.id())));
    }

    private Ruling<?> incident(Plot plot, Script.Step step) {
        var key = plot.key();
        var asked = asked(plot, step);
        return switch (step.verb()) {
            case "orders" -> orders(plot, Cast.coded(Authorises.class, step.text("authorises")), asked);
            case "withdraws" -> stage.withdrawing().withdraw(key, asked);
            case "converts" -> stage.converting().convert(key, asked);
            case "begins" -> stage.diagnosing().begin(key, asked);
            case "finds" -> stage.diagnosing().sign(key, found(step), asked);
            case "quotes" -> stage.quoting().give(key, new Quoting.Quote(lines(plot, step), null), asked);
            case "accepts" -> accepts(plot, asked);
            case "refuses" -> stage.quoting().refuse(key, asked);
            case "works" -> stage.working().report(key, worked(step), asked);
            case "objects" -> stage.objecting().object(key, step.text("reason"), asked);
            case "reviews" -> stage.objecting().review(key, review(step), asked);
            default -> throw new IllegalArgumentException("No story knows how one " + step.verb());
        };
    }

    private Ruling<Incident> orders(Plot plot, Authorises authorises, Asked asked) {
        var gross = offer(plot, incident(plot).announcement()).price().gross();
        return stage.ordering().order(plot.key(), new Ordering.Order(gross, authorises), asked);
    }

    private Ruling<Incident> accepts(Plot plot, Asked asked) {
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

    private Offer offer(Plot plot, java.util.@org.jspecify.annotations.Nullable UUID id) {
        return stage.offering()
                .find(plot.key().account(), java.util.Objects.requireNonNull(id))
                .orElseThrow();
    }

    private static Diagnosing.Found found(Script.Step step) {
        return new Diagnosing.Found(
                Cast.coded(Fault.class, step.text("fault")),
                Cast.coded(FindingOutcome.class, step.text("outcome")),
                step.text("report"),
                step.details()
                        .required("evidence")
                        .valueStream()
                        .map(it -> it.asString())
                        .toList(),
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

    private Asked asked(Plot plot, Script.Step step) {
        var by = step.text("by", "");
        Caller caller = by.isEmpty() ? cast.owner(plot.tale().customer()) : cast.staff(by);
        return Asked.now(caller, stage.clock().instant());
    }
}
