package onus.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onus.billing.Invoices;
import onus.customer.Deciding;
import onus.incident.Disputes;
import onus.incident.Finding;
import onus.incident.Key;
import onus.incident.Works;
import onus.journal.Journal;
import onus.journal.Thing;
import onus.offer.Answer;
import onus.offer.Offer;
import onus.people.People;
import onus.platform.Transactions;
import onus.ticket.Attachment;
import onus.ticket.Attachments;
import onus.ticket.Conversation;
import onus.ticket.Mergers;
import onus.ticket.Message;
import onus.ticket.Messages;
import onus.ticket.TicketEvent;
import org.springframework.stereotype.Component;

/** Composes the story of a ticket from what every room keeps of it. */
@Component
public class Stories {

    /** What the journal alone tells; everything else has a paper of its own. */
    private static final Set<TicketEvent> HAPPENINGS = EnumSet.of(
            TicketEvent.OPENED,
            TicketEvent.CONVERTED,
            TicketEvent.DIAGNOSING,
            TicketEvent.RELEASED,
            TicketEvent.WITHDRAWN,
            TicketEvent.EXPIRED,
            TicketEvent.ASSIGNED,
            TicketEvent.CLOSED,
            TicketEvent.MERGED,
            TicketEvent.MERGED_IN);

    private final Transactions transactions;
    private final CaseFiles files;
    private final Talk talk;
    private final Deciding deciding;
    private final Journal journal;
    private final Invoices invoices;
    private final People people;

    Stories(
            Transactions transactions,
            CaseFiles files,
            Talk talk,
            Deciding deciding,
            Journal journal,
            Invoices invoices,
            People people) {
        this.transactions = transactions;
        this.files = files;
        this.talk = talk;
        this.deciding = deciding;
        this.journal = journal;
        this.invoices = invoices;
        this.people = people;
    }

    /** Notes of the desk are told only to the desk. */
    public Story of(Key key, boolean withNotes, Instant now) {
        return named(transactions.inAccount(key.account(), () -> compose(key, withNotes, now)));
    }

    private Story compose(Key key, boolean withNotes, Instant now) {
        var file = files.open(key, now);
        var thing = new Thing(key.account(), Conversation.THING, key.ticket());
        var chapters = new ArrayList<Chapter>();
        journal.of(thing).stream()
                .filter(it -> HAPPENINGS.contains(TicketEvent.of(it.what())))
                .forEach(it -> chapters.add(new Chapter.Happened(it)));
        talk.of(key, withNotes).forEach(chapters::add);
        deciding.about(thing).forEach(it -> chapters.add(new Chapter.Decided(it)));
        addPapers(file, chapters);
        addMoney(key, chapters);
        chapters.sort(Comparator.comparing(Chapter::at).thenComparingInt(Chapter::rank));
        return new Story(
                file,
                List.copyOf(chapters),
                Map.of(),
                journal.holds(thing, file.ticket().head()));
    }

    private static void addPapers(CaseFile file, List<Chapter> chapters) {
        for (var offer : file.offers()) {
            chapters.add(new Chapter.Offered(offer));
            Chapter.answered(offer).ifPresent(at -> chapters.add(new Chapter.Answered(offer, at)));
        }
        file.paper().findings().forEach(it -> chapters.add(new Chapter.Signed(it)));
        file.paper().work().ifPresent(it -> chapters.add(new Chapter.Worked(it)));
        file.paper().objection().ifPresent(it -> chapters.add(new Chapter.Objected(it)));
        file.paper().review().ifPresent(it -> chapters.add(new Chapter.Reviewed(it)));
    }

    private void addMoney(Key key, List<Chapter> chapters) {
        for (var invoice : invoices.ofTicket(key.account(), key.ticket())) {
            chapters.add(new Chapter.Billed(invoice));
            invoices.correcting(invoice).forEach(it -> chapters.add(new Chapter.Credited(it)));
        }
    }

    /** Names are central: they are asked for after the customer's transaction. */
    private Story named(Story story) {
        var ids = story.chapters().stream().flatMap(Stories::persons).collect(Collectors.toSet());
        var assignee = story.file().ticket().assignee();
        if (assignee != null) {
            ids.add(assignee);
        }
        var names = people.find(ids).values().stream().collect(Collectors.toMap(it -> it.id(), it -> it.name()));
        return new Story(story.file(), story.chapters(), names, story.holds());
    }

    private static Stream<UUID> persons(Chapter chapter) {
        return switch (chapter) {
            case Chapter.Said(Message message) -> Stream.of(message.author());
            case Chapter.Attached(Attachment attachment) -> Stream.of(attachment.addedBy());
            case Chapter.Signed(Finding finding) -> Stream.of(finding.signedBy());
            case Chapter.Worked(Works.Work work) -> Stream.of(work.by());
            case Chapter.Objected(Disputes.Raised raised) -> Stream.of(raised.by());
            case Chapter.Reviewed(Disputes.Reviewed reviewed) -> Stream.of(reviewed.by());
            case Chapter.Offered(var offer) -> Stream.of(offer.madeBy());
            case Chapter.Answered answered -> answeredBy(answered.offer());
            case Chapter.Happened _, Chapter.Decided _, Chapter.Billed _, Chapter.Credited _ -> Stream.empty();
        };
    }

    private static Stream<UUID> answeredBy(Offer offer) {
        return switch (offer.answer()) {
            case Answer.Ordered ordered -> Stream.of(ordered.by());
            case Answer.Refused refused -> Stream.of(refused.by());
            case Answer.Withdrawn withdrawn -> Stream.of(withdrawn.by());
            case Answer.Pending _, Answer.Expired _ -> Stream.empty();
        };
    }

    /** What was said and added. */
    @Component
    static class Talk {

        private final Messages messages;
        private final Attachments attachments;
        private final Mergers mergers;

        Talk(Messages messages, Attachments attachments, Mergers mergers) {
            this.messages = messages;
            this.attachments = attachments;
            this.mergers = mergers;
        }

        /** Also what was said and added in the tickets that were merged into it. */
        Stream<Chapter> of(Key key, boolean withNotes) {
            var own = Stream.concat(
                    messages.of(key.account(), key.ticket(), withNotes).stream().map(Chapter.Said::new),
                    attachments.of(key.account(), key.ticket()).stream().map(Chapter.Attached::new));
            var merged = mergers.into(key.account(), key.ticket()).stream()
                    .flatMap(it -> of(new Key(key.account(), it.duplicate()), withNotes));
            return Stream.concat(own, merged);
        }
    }
}
