package onus.reason;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A sentence with named places. Only one that asks for plurals or choices is ICU's; the others are put together here, because loading ICU takes longer than answering. */
sealed interface Template {

    Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    static Template of(String text, Locale locale) {
        return text.contains(", plural,") || text.contains(", select,")
                ? new OfIcu(new MessageFormat(text, locale))
                : OfWords.parse(text);
    }

    String with(Map<String, Object> values);

    /** Whether counts are wanted as numbers, to choose a form by. */
    boolean isPlural();

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
        public String with(Map<String, Object> values) {
            var sentence = new StringBuilder(words.getFirst());
            for (int i = 0; i < names.size(); i++) {
                sentence.append(values.getOrDefault(names.get(i), "{" + names.get(i) + "}"))
                        .append(words.get(i + 1));
            }
            return sentence.toString();
        }

        @Override
        public boolean isPlural() {
            return false;
        }
    }

    /** Plurals and choices. */
    record OfIcu(MessageFormat format) implements Template {

        @Override
        public String with(Map<String, Object> values) {
            synchronized (format) {
                return format.format(values);
            }
        }

        @Override
        public boolean isPlural() {
            return true;
        }
    }
}
