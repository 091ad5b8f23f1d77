package onus.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import onus.incident.Refusal;
import onus.people.WhyNot;
import onus.reason.Because;
import onus.reason.Ruling;
import onus.ticket.TicketRefusal;
import onus.uptime.known.KnownRefusal;

/**
 * Why something was not done, in sentences: that of the refusal, then those of the clauses that decided.
 *
 * @param clauses keys of the clauses, to be read in the contract
 */
public record Complaint(List<String> sentences, List<String> clauses) {

    /** Refusals whose reason is a decision of the contract, told clause by clause. */
    private static final Set<Object> DECIDED = Set.of(
            Refusal.STANDING,
            Refusal.KNOWN_INCIDENT,
            TicketRefusal.STANDING,
            TicketRefusal.SERVER_NOT_COVERED,
            TicketRefusal.NOT_A_NAMED_CONTACT,
            TicketRefusal.CHANNEL_CLOSED,
            TicketRefusal.OVER_QUOTA);

    public static Complaint of(Ruling.Denied<?> denied, Words words) {
        boolean ours = denied.why() instanceof Refusal
                || denied.why() instanceof TicketRefusal
                || denied.why() instanceof WhyNot;
        boolean decided = !ours || DECIDED.contains(denied.why());
        var own = ours ? Stream.of(words.of("denied", denied.why())) : known(denied, words);
        var reasons = decided ? denied.because().stream().map(words::because) : Stream.<String>of();
        return new Complaint(
                Stream.concat(own, reasons).distinct().toList(),
                denied.because().stream().map(Because::clause).distinct().toList());
    }

    private static Stream<String> known(Ruling.Denied<?> denied, Words words) {
        return denied.why() instanceof KnownRefusal why ? Stream.of(words.of("known.denied", why)) : Stream.of();
    }

    public static Complaint none() {
        return new Complaint(List.of(), List.of());
    }

    public boolean isNone() {
        return sentences.isEmpty();
    }
}
