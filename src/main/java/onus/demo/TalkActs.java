package onus.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import onus.contract.Channel;
import onus.contract.TicketKind;
import onus.contract.Topic;
import onus.incident.Key;
import onus.people.Asked;
import onus.plan.ActionWish;
import onus.plan.OrderedAction;
import onus.plan.Units;
import onus.reason.Ruling;
import onus.settlement.Entitlement.By;
import onus.ticket.Attaching;
import onus.ticket.Closing;
import onus.ticket.NewTicket;
import onus.ticket.Ticket;
import onus.ticket.Writing;
import org.springframework.stereotype.Component;

/** What stories say in tickets that carry no price: questions, failures, claims, and changes under a plan. */
@Component
class TalkActs implements Repertoire {

    private final Stage stage;
    private final Units units;
    private final Closing closing;
    private final Attaching attaching;

    TalkActs(Stage stage, Units units, Closing closing, Attaching attaching) {
        this.stage = stage;
        this.units = units;
        this.closing = closing;
        this.attaching = attaching;
    }

    @Override
    public Map<String, Act> verbs() {
        return Map.of(
                "asks", this::asks,
                "opens", this::opens,
                "asks-for", this::asksFor,
                "writes", this::writes,
                "adds", this::adds,
                "does", this::does,
                "closes",
                        (plot, _, asked) ->
                                closing.close(plot.key().account(), plot.key().ticket(), asked));
    }

    private Ruling<?> asks(Plot plot, Script.Step step, Asked asked) {
        var topic = Cast.coded(Topic.class, step.text("topic"));
        return open(
                plot,
                new NewTicket(plot.service().id(), TicketKind.QUESTION, topic, step.text("subject"), step.text("body")),
                asked);
    }

    private Ruling<?> opens(Plot plot, Script.Step step, Asked asked) {
        var kind = Cast.coded(TicketKind.class, step.text("kind"));
        return open(
                plot, new NewTicket(plot.service().id(), kind, null, step.text("subject"), step.text("body")), asked);
    }

    /** A change with its actions. */
    private Ruling<?> asksFor(Plot plot, Script.Step step, Asked asked) {
        var actions = step.texts("actions").stream()
                .map(it -> new ActionWish(it, null))
                .toList();
        var subject = step.text("subject");
        return open(
                plot,
                new NewTicket(
                        plot.service().id(),
                        TicketKind.CHANGE,
                        null,
                        subject,
                        step.text("body", subject + "."),
                        Channel.PORTAL,
                        actions),
                asked);
    }

    private Ruling<Key> open(Plot plot, NewTicket told, Asked asked) {
        return stage.opening()
                .open(plot.service().account(), told, asked)
                .map((Ticket it) -> plot.about(new Key(it.account(), it.id())));
    }

    private Ruling<?> writes(Plot plot, Script.Step step, Asked asked) {
        var internal = step.text("internal", "").equals("true");
        return stage.writing()
                .write(
                        plot.key().account(),
                        plot.key().ticket(),
                        new Writing.Words(step.text("body"), internal),
                        asked);
    }

    /** A file of text. */
    private Ruling<?> adds(Plot plot, Script.Step step, Asked asked) {
        var contents = new ByteArrayInputStream(step.text("text").getBytes(StandardCharsets.UTF_8));
        var arriving = Attaching.Arriving.of(step.text("file"), "text/plain", contents);
        return attaching.attach(plot.key().account(), plot.key().ticket(), arriving, asked);
    }

    /** Answers, and does whatever a unit pays for. */
    private Ruling<?> does(Plot plot, Script.Step step, Asked asked) {
        var key = plot.key();
        Stream<Ruling<?>> all = units.of(key.account(), key.ticket()).stream()
                .filter(it -> it.by() == By.UNIT)
                .map((OrderedAction it) ->
                        units.finish(key.account(), new Units.Place(key.ticket(), it.position()), asked));
        return Stream.concat(Stream.of(writes(plot, step, asked)), all)
                .reduce((one, other) -> one instanceof Ruling.Denied<?> ? one : other)
                .orElseThrow();
    }
}
