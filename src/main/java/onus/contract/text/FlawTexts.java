package onus.contract.text;

import onus.contract.Flaw;
import onus.reason.Language;

/** Flaws in words. */
public final class FlawTexts {

    private FlawTexts() {}

    /** What is wrong and what is allowed. */
    public static String say(Flaw flaw, Language language) {
        return Sentences.shipped(language).say("flaw." + flaw.rule(), flaw.facts());
    }

    /** The same with place and path: {@code 12:9 versions[0].terms.payment: …}. */
    public static String line(Flaw flaw, Language language) {
        var path = flaw.path().isEmpty() ? "" : flaw.path() + ": ";
        return flaw.place().line() + ":" + flaw.place().column() + " " + path + say(flaw, language);
    }
}
