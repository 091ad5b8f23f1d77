package onus.demo;

import java.util.Map;
import onus.people.Asked;
import onus.reason.Ruling;

/** What some people of the demonstration can do, by the verbs that stories use for it. */
interface Repertoire {

    /** One thing that somebody does. */
    interface Act {
        Ruling<?> play(Plot plot, Script.Step step, Asked asked);
    }

    Map<String, Act> verbs();
}
