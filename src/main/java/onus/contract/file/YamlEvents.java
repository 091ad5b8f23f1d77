package onus.contract.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onus.contract.Flaw;
import onus.contract.Place;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** What YAML can do and a contract file must not: aliases (which can grow without end), tags, several documents, endless nesting. */
final class YamlEvents {

    private static final int DEEPEST = 30;

    private final List<Flaw> flaws = new ArrayList<>();
    private int depth;
    private int documents;

    private YamlEvents() {}

    static List<Flaw> flaws(String text) {
        var seen = new YamlEvents();
        for (var event : new Parse(MarkedYaml.SETTINGS).parseString(text)) {
            seen.see(event);
            if (seen.depth > DEEPEST) {
                break;
            }
        }
        return seen.flaws;
    }

    private void see(Event event) {
        if (event instanceof NodeEvent it
                && (it instanceof AliasEvent || it.getAnchor().isPresent())) {
            flaw(event, "alias");
        }
        switch (event) {
            case CollectionStartEvent it -> opened(it);
            case CollectionEndEvent _ -> depth--;
            case ScalarEvent it
            when it.getTag().isPresent() && !it.getTag().get().equals("!") -> flaw(it, "tag");
            case DocumentStartEvent it -> started(it);
            default -> {}
        }
    }

    private void started(DocumentStartEvent event) {
        documents++;
        if (documents == 2) {
            flaw(event, "several-documents");
        }
    }

    private void opened(CollectionStartEvent event) {
        if (event.getTag().isPresent()) {
            flaw(event, "tag");
        }
        depth++;
        if (depth > DEEPEST) {
            flaw(event, "too-deep");
        }
    }

    private void flaw(Event event, String rule) {
        var place = event.getStartMark().map(MarkedYaml::place).orElse(Place.START);
        flaws.add(new Flaw(place, "", rule, Map.of("deepest", DEEPEST)));
    }
}
