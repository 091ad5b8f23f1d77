package onus.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onus.consent.Asking;
import onus.consent.Authorising;
import onus.consent.Intervening;
import onus.consent.Intervention;
import onus.consent.Interventions;
import onus.consent.Key;
import onus.consent.Means;
import onus.consent.Revoking;
import onus.consent.Wanted;
import onus.consent.contact.Attempt;
import onus.consent.contact.Reaching;
import onus.contract.AccessTerms.Danger;
import onus.contract.Action;
import onus.contract.Channel;
import onus.contract.ObjectKind;
import onus.people.Asked;
import onus.reason.Ruling;
import onus.settlement.ScopedObject;
import org.springframework.stereotype.Component;

/** What stories do to a server, and under which right. */
@Component
class TouchActs implements Repertoire {

    private final Stage stage;
    private final Cast cast;
    private final Asking asking;
    private final Authorising authorising;
    private final Intervening intervening;
    private final Revoking revoking;
    private final Interventions interventions;
    private final Reaching reaching;

    TouchActs(
            Stage stage,
            Cast cast,
            Asking asking,
            Authorising authorising,
            Intervening intervening,
            Revoking revoking,
            Interventions interventions,
            Reaching reaching) {
        this.stage = stage;
        this.cast = cast;
        this.asking = asking;
        this.authorising = authorising;
        this.intervening = intervening;
        this.revoking = revoking;
        this.interventions = interventions;
        this.reaching = reaching;
    }

    @Override
    public Map<String, Act> verbs() {
        return Map.of(
                "wants",
                        (plot, step, asked) ->
                                asking.ask(plot.key().account(), plot.key().ticket(), wanted(plot, step), asked),
                "allows", (plot, step, asked) -> authorising.grant(meant(plot, step), yes(plot, step), asked),
                "touches", (plot, step, asked) -> intervening.begin(meant(plot, step), asked),
                "revokes", (plot, step, asked) -> revoking.revoke(meant(plot, step), asked),
                "tells",
                        (plot, step, asked) -> intervening.report(
                                meant(plot, step), new Intervening.Done(step.text("report"), List.of()), asked),
                "lifts", (plot, step, asked) -> intervening.lift(meant(plot, step), asked),
                "reaches", this::reaches);
    }

    /** Every duty to tell the customer in person that this story has made. */
    private Ruling<?> reaches(Plot plot, Script.Step step, Asked asked) {
        var key = plot.key();
        var tried = new Reaching.Tried(Channel.PHONE, Attempt.Result.REACHED, step.text("note"));
        return reaching.ofTicket(key.account(), key.ticket()).stream()
                .map(it -> new Reaching.Which(key.account(), key.ticket(), it.id()))
                .flatMap(it -> reaching.attempt(it, tried, asked).stream())
                .findFirst()
                .orElseThrow();
    }

    private static Wanted wanted(Plot plot, Script.Step step) {
        var whole = Arrays.stream(ObjectKind.values())
                .filter(it -> it.code().equals(plot.service().kind().code()))
                .findFirst()
                .orElseThrow();
        var danger = step.text("danger", "");
        return new Wanted(
                action(step),
                ScopedObject.whole(whole),
                step.text("reason"),
                danger.isEmpty() ? null : Cast.coded(Danger.class, danger));
    }

    private Authorising.Yes yes(Plot plot, Script.Step step) {
        var shut = Optional.of(step.text("except", ""))
                .filter(it -> !it.isEmpty())
                .flatMap(it -> ScopedObject.of(ObjectKind.FILE, it))
                .map(List::of)
                .orElse(List.of());
        var language = cast.customer(plot.tale().customer()).language();
        return new Authorising.Yes(null, shut, Means.PORTAL, null, language);
    }

    /** The last that was wanted of this kind. */
    private Key meant(Plot plot, Script.Step step) {
        var key = plot.key();
        return stage
                .transactions()
                .inAccount(key.account(), () -> interventions.ofTicket(key.account(), key.ticket()))
                .reversed()
                .stream()
                .filter(it -> it.action() == action(step))
                .findFirst()
                .map(TouchActs::key)
                .orElseThrow();
    }

    private static Key key(Intervention it) {
        return new Key(it.account(), it.id());
    }

    private static Action action(Script.Step step) {
        return Cast.coded(Action.class, step.text("action"));
    }
}
