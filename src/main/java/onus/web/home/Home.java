package onus.web.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import onus.customer.Customer;
import onus.customer.Service;
import onus.settlement.StandingState;
import onus.web.Explained;
import org.joda.money.Money;

/**
 * What a customer sees first.
 *
 * @param plan whether the customer's contract sells support plans
 * @param known titles of the troubles that last and that the desk knows of
 */
public record Home(
        Customer customer,
        Optional<Standing> standing,
        List<Running> services,
        List<OfTicket> tickets,
        boolean plan,
        List<String> known) {

    /** The tickets in which something may still happen. */
    public List<OfTicket> open() {
        return tickets.stream().filter(it -> !it.turn().equals("nobody")).toList();
    }

    /** Those that are done with. */
    public List<OfTicket> closed() {
        return tickets.stream().filter(it -> it.turn().equals("nobody")).toList();
    }

    /** How much support the customer has, and why. */
    public record Standing(StandingState state, Explained why) {}

    /** A service and when it ends. */
    public record Running(Service service, boolean ended) {}

    /**
     * A ticket in one line.
     *
     * @param stage key of the sentence that says where it stands
     * @param turn whose turn it is: {@code you}, {@code desk} or {@code nobody}
     * @param amount the money it is about, if any, and the key of the sentence that says how
     */
    public record OfTicket(
            String reference,
            String subject,
            String service,
            String kind,
            Instant openedAt,
            ZoneId zone,
            String stage,
            String turn,
            Optional<Amount> amount) {}

    /** Money and what it is. */
    public record Amount(Money money, String what) {}

    /** The day on which services of a customer are judged to have ended. */
    static boolean ended(LocalDate endsOn, LocalDate today) {
        return endsOn.isBefore(today);
    }
}
