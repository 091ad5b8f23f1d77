package onus.billing.month;

import java.util.List;
import java.util.UUID;
import onus.billing.document.Item;
import onus.customer.Deciding.Made;
import org.joda.money.Money;

/**
 * Something a month of an account owes.
 *
 * @param key what it is; billed once
 * @param order the order it rests on
 * @param made the decision that says how much
 * @param parts the lines it makes; none where nothing is owed
 */
public record Due(Key key, UUID order, Made<?> made, List<Part> parts) {

    public Due {
        parts = List.copyOf(parts);
    }

    /**
     * What is billed once in a month.
     *
     * @param what kind of thing: {@code plan}, {@code backup}
     * @param occurrence tells several of a kind apart, such as the days of two plans in one month; may be empty
     */
    public record Key(String what, String occurrence) {}

    /** A line to be. */
    public record Part(Item item, Money net) {}
}
