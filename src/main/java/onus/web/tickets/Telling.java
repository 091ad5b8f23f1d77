package onus.web.tickets;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onus.journal.Recorded;
import onus.people.Person;
import onus.reason.Value;
import onus.ticket.Message;
import onus.ticket.TicketEvent;
import onus.web.Words;
import org.joda.money.Money;
import tools.jackson.databind.json.JsonMapper;

/** Turns messages and entries of the journal into moments of a story, in the reader's language. */
record Telling(Words words, Map<UUID, Person> known, ZoneId zone) {

    /** What the story tells by other means: the words and files themselves, and a right by what was authorised or begun. */
    private static final Set<TicketEvent> SILENT =
            EnumSet.of(TicketEvent.SAID, TicketEvent.NOTED, TicketEvent.ATTACHED, TicketEvent.TOUCH_READY);

    Story.Moment said(Message message, List<Story.Saved> files) {
        var kind = message.internal() ? "note" : message.side().code();
        return new Story.Moment(message.at(), kind, name(message.author()), message.body(), files);
    }

    Story.Moment added(Instant at, UUID by, List<Story.Saved> files) {
        return new Story.Moment(at, "happening", name(by), words.say("happened.attached"), files);
    }

    Optional<Story.Moment> happened(Recorded entry) {
        var event = TicketEvent.of(entry.what());
        if (SILENT.contains(event)) {
            return Optional.empty();
        }
        var facts = facts(entry);
        var what = what(event, facts);
        var who = person(entry.actor()).map(this::name).orElse("");
        return Optional.of(new Story.Moment(
                entry.at(), "happening", who, words.say("happened." + what, facts) + untouched(facts), List.of()));
    }

    /** A state is told by what led to it, where that says more. */
    private static String what(TicketEvent entered, Map<String, Value> facts) {
        if (facts.get("answer") instanceof Value.Name(var answer)) {
            return answer;
        }
        return facts.containsKey("outcome") && entered != TicketEvent.DECIDED ? "signed" : entered.code();
    }

    /** Whoever reported gave the word for it. */
    private String untouched(Map<String, Value> facts) {
        return new Value.Name("true").equals(facts.get("untouched")) ? " " + words.say("happened.untouched") : "";
    }

    String name(UUID person) {
        return Optional.ofNullable(known.get(person)).map(Person::name).orElseGet(() -> words.say("who.machine"));
    }

    /** The person of a principal such as {@code person:…/account:…}. */
    static Optional<UUID> person(String actor) {
        return actor.startsWith("person:")
                ? Optional.of(UUID.fromString(actor.substring("person:".length(), "person:".length() + 36)))
                : Optional.empty();
    }

    private Map<String, Value> facts(Recorded entry) {
        var facts = new HashMap<String, Value>();
        JsonMapper.shared()
                .readTree(entry.facts())
                .properties()
                .forEach(it ->
                        facts.put(it.getKey(), value(it.getKey(), it.getValue().asString())));
        return facts;
    }

    private Value value(String name, String text) {
        return switch (name) {
            case "action", "object" -> new Value.Code(name, text);
            case "gross", "net" -> new Value.Amount(Money.parse(text));
            case "fault" -> new Value.Code("fault", text);
            case "kind", "from", "to" -> new Value.Code("kind", text);
            case "fromLine", "toLine" -> new Value.Code("line", text);
            case "deadline" -> new Value.Moment(Instant.parse(text), zone);
            case "event" -> new Value.Code("contact-event", text);
            case "channel" -> new Value.Code("channel", text);
            case "reached" -> new Value.Code("contact-result", text);
            case "outcome" -> new Value.Name(words.say("finding." + text));
            case "result" -> new Value.Name(words.say("result." + text));
            case "upheld" -> new Value.Name(words.say("upheld." + text));
            case "authorises" -> new Value.Name(words.say("authorises." + text));
            default -> new Value.Name(text);
        };
    }
}
