package onus.ticket;

/** Business of another room inside a ticket, which has to come to its own end before the conversation may. */
public interface Unfinished {

    /** Whether something in the ticket is still ordered, promised or disputed; asked in the transaction that would close it. */
    boolean isWithin(Ticket ticket);
}
