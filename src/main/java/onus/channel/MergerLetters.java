package onus.channel;

import onus.reason.Value;
import onus.ticket.Mergers;
import onus.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Tells a customer in which ticket we go on with what they had written in another. */
@Component
class MergerLetters {

    private final Letterheads heads;
    private final Mergers mergers;
    private final Tickets tickets;

    MergerLetters(Letterheads heads, Mergers mergers, Tickets tickets) {
        this.heads = heads;
        this.mergers = mergers;
        this.tickets = tickets;
    }

    Letter merged(Occasion it) {
        var duplicate = tickets.find(it.account(), it.thing()).orElseThrow();
        var merger = mergers.of(it.account(), it.thing())
                .orElseThrow(() -> new IllegalStateException("Nothing was merged with " + it.thing()));
        var master = tickets.find(it.account(), merger.master()).orElseThrow();
        return new Draft(heads.ofTicket(it.account(), merger.master()))
                .fact("duplicate", new Value.Name(duplicate.reference()))
                .fact("ticket", new Value.Name(master.reference()))
                .say("merged.lead")
                .link("merged.next")
                .letter("merged.subject");
    }
}
