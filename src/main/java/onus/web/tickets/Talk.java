package onus.web.tickets;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onus.incident.Key;
import onus.ticket.Attachment;
import onus.ticket.Attachments;
import onus.ticket.Mergers;
import onus.ticket.Message;
import onus.ticket.Messages;
import onus.ticket.Tickets;
import org.springframework.stereotype.Component;

/** What was said and added in a ticket, and in those that were merged into it. */
@Component
class Talk {

    private final Tickets tickets;
    private final Messages messages;
    private final Attachments attachments;
    private final Mergers mergers;

    Talk(Tickets tickets, Messages messages, Attachments attachments, Mergers mergers) {
        this.tickets = tickets;
        this.messages = messages;
        this.attachments = attachments;
        this.mergers = mergers;
    }

    Stream<UUID> authors(Key key) {
        return parts(key, true)
                .flatMap(it -> Stream.concat(
                        it.said().stream().map(Message::author),
                        it.added().stream().map(Attachment::addedBy)));
    }

    Stream<Story.Moment> moments(Key key, Telling telling, boolean withNotes) {
        return parts(key, withNotes).flatMap(it -> it.moments(telling));
    }

    private Stream<Part> parts(Key key, boolean withNotes) {
        var own = new Part(
                tickets.find(key.account(), key.ticket()).orElseThrow().reference(),
                messages.of(key.account(), key.ticket(), withNotes),
                attachments.of(key.account(), key.ticket()));
        return Stream.concat(
                Stream.of(own),
                mergers.into(key.account(), key.ticket()).stream()
                        .flatMap(it -> parts(new Key(key.account(), it.duplicate()), withNotes)));
    }

    /** Files that came with words stand below them. */
    private record Part(String reference, List<Message> said, List<Attachment> added) {

        private record Hand(UUID of, Instant at) {}

        Stream<Story.Moment> moments(Telling telling) {
            var files = added.stream()
                    .collect(Collectors.groupingBy(
                            it -> new Hand(it.addedBy(), it.at()),
                            LinkedHashMap::new,
                            Collectors.mapping(this::saved, Collectors.toList())));
            var words =
                    said.stream().map(it -> telling.said(it, with(it, files))).toList();
            var alone = files.entrySet().stream()
                    .map(it -> telling.added(it.getKey().at(), it.getKey().of(), it.getValue()))
                    .toList();
            return Stream.concat(words.stream(), alone.stream());
        }

        private static List<Story.Saved> with(Message message, Map<Hand, List<Story.Saved>> files) {
            var found = message.internal() ? null : files.remove(new Hand(message.author(), message.at()));
            return found == null ? List.of() : found;
        }

        private Story.Saved saved(Attachment it) {
            var file = it.file();
            return new Story.Saved("/tickets/" + reference + "/files/" + file.id(), file.name(), file.size());
        }
    }
}
