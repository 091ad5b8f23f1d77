package onus.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onus.people.Asked;
import onus.reason.Ruling;
import org.springframework.stereotype.Component;

/** Plays each written step of a story by its verb; a denied step is a mistake in the story. */
@Component
class Acts {

    private final Stage stage;
    private final Cast cast;
    private final Map<String, Repertoire.Act> acts = new HashMap<>();

    Acts(Stage stage, Cast cast, List<Repertoire> all) {
        this.stage = stage;
        this.cast = cast;
        all.forEach(it -> acts.putAll(it.verbs()));
    }

    void play(Plot plot, Script.Step step) {
        var act = acts.get(step.verb());
        if (act == null) {
            throw new IllegalArgumentException("No story knows how one " + step.verb());
        }
        if (act.play(plot, step, asked(plot, step)) instanceof Ruling.Denied<?> denied) {
            throw new IllegalStateException(
                    plot.tale().title() + ": " + step.verb() + " was denied: " + denied.why() + " " + denied.because());
        }
    }

    private Asked asked(Plot plot, Script.Step step) {
        return Asked.now(
                cast.caller(step.text("by", ""), plot.tale().customer()),
                stage.clock().instant());
    }
}
