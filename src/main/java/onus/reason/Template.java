package onus.reason;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A sentence with named places. Only one that asks for plurals or choices is ICU's: loading ICU takes longer than answering. */
sealed interface Template {

    Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    static Template of(String text, Locale locale) {
        return text.contains(", plural,") || text.contains(", select,")
                ? new OfIcu(new MessageFormat(text, locale))
                : OfWords.parse(text);
    }

    /** The sentence with its facts, each written by {@code writing} where it is told. */
    String with(Map<String, Value> facts, Function<Value, String> writing);

    /** Text with places: {@code words} has one more element than {@code names}. */
    record OfWords(List<String> words, List<String> names) implements Template {

        static OfWords parse(String text) {
            var words = new ArrayList<String>();
            var names = new ArrayList<String>();
            var places = PLACE.matcher(text);
            int end = 0;
            while (places.find()) {
                words.add(text.substring(end, places.start()));
                names.add(places.group(1));
                end = places.end();
            }
            words.add(text.substring(end));
            return new OfWords(words, names);
        }

        @Override
        public String with(Map<String, Value> facts, Function<Value, String> writing) {
            var sentence = new StringBuilder(words.getFirst());
            for (int i = 0; i < names.size(); i++) {
                var fact = facts.get(names.get(i));
                sentence.append(fact == null ? "{" + names.get(i) + "}" : writing.apply(fact));
                sentence.append(words.get(i + 1));
            }
            return sentence.toString();
        }
    }

    /** Plurals and choices: a count stays a number, so that it can choose its form. */
    record OfIcu(MessageFormat format) implements Template {

        @Override
        public String with(Map<String, Value> facts, Function<Value, String> writing) {
            var told = new HashMap<String, Object>();
            facts.forEach((name, value) ->
                    told.put(name, value instanceof Value.Count(var count) ? (Object) count : writing.apply(value)));
            synchronized (format) {
                return format.format(told);
            }
        }
    }
}
