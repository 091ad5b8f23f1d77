package onus.reason;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The sentences of one language: reasons, codes and values in the reader's own words. */
public final class Phrases {

    private static final Map<Bundle, Phrases> SPOKEN = new ConcurrentHashMap<>();

    private final Language language;
    private final Texts reasons;
    private final Texts codes;
    private final Notation notation;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    private Phrases(Bundle bundle) {
        this.language = bundle.language();
        this.reasons = Texts.of(language, bundle.name());
        this.codes = Texts.of(language, "codes");
        this.notation = new Notation(codes);
    }

    /** Which sentences: a language and the name of a file of texts. */
    private record Bundle(Language language, String name) {}

    /** The reasons of a language, read when they are first needed. */
    public static Phrases in(Language language) {
        return in(language, "reasons");
    }

    /** Other sentences of a language: those of the file {@code texts/<language>/<name>.properties}. */
    public static Phrases in(Language language, String name) {
        return SPOKEN.computeIfAbsent(new Bundle(language, name), Phrases::new);
    }

    /** Why a decision was taken, as a sentence. */
    public String say(Because because) {
        return say(because.sentence(), because.facts());
    }

    /** The sentence of a key with its facts. */
    public String say(String key, Map<String, Value> facts) {
        var template = templates.get(key);
        if (template == null) {
            template = Template.of(reasons.text(key), language.locale());
            templates.put(key, template);
        }
        return template.with(facts, this::say);
    }

    /** A month by its name and year. */
    public String say(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", language.locale()).format(month);
    }

    /** A value as this language writes it. */
    public String say(Value value) {
        return switch (value) {
            case Value.Amount(var money) -> notation.money(money);
            case Value.Percent(var percent) -> notation.percent(percent);
            case Value.Moment(var instant, var zone) -> notation.instant(instant, zone);
            case Value.Day(var date) -> notation.date(date);
            case Value.Length(var duration) -> notation.duration(duration);
            case Value.Count(var count) -> notation.count(count);
            case Value.Code(var set, var code) -> codes.text("code." + set + "." + code);
            case Value.Name(var name) -> name;
        };
    }
}
