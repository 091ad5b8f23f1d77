package onus.web.tickets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import onus.contract.ContractVersion;
import onus.customer.Customer;
import onus.customer.Service;
import onus.incident.Disputes;
import onus.incident.Finding;
import onus.incident.Incident;
import onus.incident.Works;
import onus.offer.Offer;
import onus.reason.Phrases;
import onus.ticket.Ticket;
import onus.web.Explained;

/** Everything about one ticket: what was said, what happened, what it costs and why. */
public record Story(
        Ticket ticket,
        Customer customer,
        Service service,
        ContractVersion version,
        List<Moment> moments,
        Money money,
        Promised promised,
        Joined joined) {

    /** The label of the button that orders: for consumers the words that the law of the market asks for. */
    public String button() {
        return customer.consumer()
                ? version.market().consumer().button()
                : Phrases.in(customer.language(), "offers").say("button.business", Map.of());
    }

    public ZoneId zone() {
        return version.zone();
    }

    /**
     * Something said, or something that happened.
     *
     * @param kind {@code contact}, {@code staff}, {@code machine}, {@code note} or {@code happening}
     * @param files what came with it
     */
    public record Moment(Instant at, String kind, String who, String text, List<Saved> files) {

        private static final Pattern SHEET =
                Pattern.compile("(?m)(?=^/customers/[\\w-]+/compensations/[\\w-]+$)|(?<=/compensations/[\\w-]{36})$");

        /** The text in parts; addresses of sheets that a machine's answer names stand alone. */
        public List<String> parts() {
            return kind.equals("machine") ? List.of(SHEET.split(text)) : List.of(text);
        }
    }

    /**
     * A file that can be saved.
     *
     * @param size in bytes
     */
    public record Saved(String path, String name, long size) {}

    /**
     * The money side; all empty for a ticket without an incident.
     *
     * @param mayWithdraw whether it can still be taken back
     */
    public record Money(
            Optional<Incident> incident,
            Optional<Offer> announcement,
            Optional<Offer> quote,
            Optional<Found> found,
            Optional<Owed> owed,
            List<Bill> bills,
            boolean mayWithdraw) {

        static final Money NONE = new Money(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);
    }

    /** What the technicians signed and what became of it. */
    public record Found(
            Finding finding,
            String signedBy,
            boolean mayObject,
            LocalDate objectUntil,
            Optional<Disputes.Raised> objection,
            Optional<Disputes.Reviewed> review,
            Optional<Works.Work> work) {}

    /** What is owed in the end, net, line by line, and why. */
    public record Owed(List<Line> lines, org.joda.money.Money net, Explained why) {}

    /** An invoice of the ticket and where it stands. */
    public record Bill(String number, String state, org.joda.money.Money gross) {}

    /** One thing owed, by the code of the item. */
    public record Line(String item, org.joda.money.Money net) {}
}
