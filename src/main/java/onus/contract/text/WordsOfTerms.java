package onus.contract.text;

import com.ibm.icu.text.ListFormatter;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import onus.contract.AccessTerms;
import onus.contract.Action;
import onus.contract.Channel;
import onus.contract.ContractVersion;
import onus.contract.DeskTerms;
import onus.contract.ObjectKind;
import onus.contract.PlanChoices;
import onus.contract.PlanTerms;
import onus.contract.Terms;
import onus.contract.TicketKind;
import onus.contract.Topic;
import onus.reason.Coded;
import onus.reason.Phrases;
import onus.reason.Value;

/** Terms in a reader's words: lists, hours, promotions, offices. */
final class WordsOfTerms {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<String> ALTERNATIVES = Set.of("order", "grantor", "return", "topic", "reach");
    private static final Map<Class<?>, String> SETS = Map.ofEntries(
            Map.entry(TicketKind.class, "kind"),
            Map.entry(Topic.class, "topic"),
            Map.entry(Channel.class, "channel"),
            Map.entry(DeskTerms.OrderBy.class, "order"),
            Map.entry(Terms.Support.class, "support"),
            Map.entry(DeskTerms.Remaining.class, "remains"),
            Map.entry(AccessTerms.Grantor.class, "grantor"),
            Map.entry(DeskTerms.ContactEvent.class, "reach"),
            Map.entry(PlanChoices.UnitReturn.class, "return"),
            Map.entry(PlanChoices.Exclusion.class, "exclusion"));

    /** Sets that the calculator's reasons speak of too. */
    private static final Map<Class<?>, String> CODES = Map.of(
            Action.class, "action",
            ObjectKind.class, "object",
            AccessTerms.Right.class, "right",
            AccessTerms.Danger.class, "danger");

    private final ContractVersion version;
    private final Sentences sentences;
    private final Phrases phrases;

    WordsOfTerms(ContractVersion version, Sentences sentences) {
        this.version = version;
        this.sentences = sentences;
        this.phrases = Phrases.in(sentences.language());
    }

    String say(Value value) {
        return phrases.say(value);
    }

    String coded(Coded coded) {
        var shared = CODES.get(coded.getClass());
        if (shared != null) {
            return phrases.say(Value.Code.of(shared, coded));
        }
        return sentences.word(SETS.getOrDefault(coded.getClass(), "code"), coded.code());
    }

    String list(String path, List<?> items) {
        var words = items.stream().map(it -> item(path, it)).toList();
        return switch (items.getFirst()) {
            case Terms.Promotion _ -> String.join("; ", words);
            case PlanTerms.Contact _ -> String.join(". ", words);
            case Coded it
            when it instanceof AccessTerms.Danger || ALTERNATIVES.contains(SETS.getOrDefault(it.getClass(), "")) ->
                joined(words, ListFormatter.Type.OR);
            default -> joined(words, ListFormatter.Type.AND);
        };
    }

    private String joined(List<String> words, ListFormatter.Type type) {
        var locale = sentences.language().locale();
        return ListFormatter.getInstance(locale, type, ListFormatter.Width.WIDE).format(words);
    }

    private String item(String path, Object item) {
        return switch (item) {
            case Coded it -> coded(it);
            case Terms.Promotion it -> promotion(it);
            case PlanTerms.Contact it -> contact(it);
            case String it when path.equals("tickets_languages") -> sentences.word("language", it);
            case String it when path.startsWith("everyone_") -> sentences.word("activity", it);
            default -> item.toString();
        };
    }

    private String promotion(Terms.Promotion promotion) {
        return sentences.say(
                "word.promotion",
                Map.of(
                        "percent", say(new Value.Percent(BigDecimal.valueOf(promotion.discountPercent()))),
                        "from", say(new Value.Day(promotion.orderedFrom().toLocalDate())),
                        "before", say(new Value.Day(promotion.orderedBefore().toLocalDate()))));
    }

    private String contact(PlanTerms.Contact contact) {
        return sentences.say(
                "word.contact",
                Map.of(
                        "office", sentences.word("office", contact.office()),
                        "email", contact.email(),
                        "phones", String.join(", ", contact.phones())));
    }

    String hours(PlanTerms.BusinessHours hours) {
        var locale = sentences.language().locale();
        boolean weekdays = Set.copyOf(hours.days()).equals(WEEKDAYS);
        var names = hours.days().stream()
                .map(it -> it.getDisplayName(TextStyle.FULL, locale))
                .collect(Collectors.joining(", "));
        var days = sentences.say("word.days", Map.of("count", weekdays ? "weekdays" : "some", "names", names));
        return sentences.say(
                "word.hours",
                Map.of(
                        "days", days,
                        "opens", hours.opens().toString(),
                        "closes", hours.closes().toString(),
                        "zone", version.zone().getId()));
    }
}
