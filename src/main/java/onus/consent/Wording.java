package onus.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onus.contract.Action;
import onus.contract.ContractVersion;
import onus.customer.Service;
import onus.reason.Language;
import onus.reason.Phrases;
import onus.reason.Value;
import onus.settlement.Scope;
import onus.settlement.ScopedObject;
import org.jspecify.annotations.Nullable;

/** The exact words of an authorisation, in the reader's language, as they are shown and kept. */
public final class Wording {

    static final String FILE = "consent";

    private Wording() {}

    /**
     * What is to be said.
     *
     * @param ticket its reference; none: it stands for the service
     * @param until null: until the ticket's end, at the latest after the contract's hours
     */
    public record About(
            ContractVersion version,
            Service service,
            @Nullable String ticket,
            List<Action> actions,
            Scope scope,
            @Nullable Instant until) {}

    /** What a customer says by authorising. */
    public static String of(About about, Language language) {
        var phrases = Phrases.in(language, FILE);
        var facts = new LinkedHashMap<String, Value>();
        facts.put("actions", new Value.Name(told(about.actions(), phrases)));
        facts.put("objects", new Value.Name(objects(about.scope().objects(), about.service(), phrases)));
        facts.put("service", new Value.Name(about.service().name()));
        facts.put("ticket", new Value.Name(about.ticket() == null ? "" : about.ticket()));
        var sentences = new ArrayList<String>();
        sentences.add(phrases.say(about.ticket() == null ? "authorise.standing" : "authorise.ticket", facts));
        sentences.add(end(about, phrases));
        if (!about.scope().prohibited().isEmpty()) {
            var shut = new Value.Name(objects(about.scope().prohibited(), about.service(), phrases));
            sentences.add(phrases.say("authorise.prohibited", Map.of("objects", shut)));
        }
        sentences.add(phrases.say("authorise.revocable", Map.of()));
        return String.join(" ", sentences);
    }

    private static String end(About about, Phrases phrases) {
        if (about.ticket() == null) {
            return phrases.say("authorise.until-revoked", Map.of());
        }
        var hours = new Value.Count(about.version().terms().authorisation().maxHours());
        return about.until() == null
                ? phrases.say("authorise.until-end", Map.of("hours", hours))
                : phrases.say(
                        "authorise.until",
                        Map.of(
                                "until",
                                new Value.Moment(about.until(), about.version().zone())));
    }

    private static String told(List<Action> actions, Phrases phrases) {
        return actions.stream()
                .sorted(Comparator.naturalOrder())
                .map(it -> phrases.say(Value.Code.of("action", it)))
                .collect(Collectors.joining("; "));
    }

    private static String objects(List<ScopedObject> objects, Service service, Phrases phrases) {
        return objects.stream().map(it -> object(it, service, phrases)).collect(Collectors.joining(", "));
    }

    private static String object(ScopedObject object, Service service, Phrases phrases) {
        var name = object.name() == null ? service.name() : object.name();
        return phrases.say(Value.Code.of("object", object.kind())) + " " + name;
    }
}
