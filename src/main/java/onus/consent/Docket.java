package onus.consent;

import java.util.List;
import onus.ticket.Ticket;

/** A ticket and everything that was authorised for it or stands for its service, as locked for one command. */
record Docket(Ticket ticket, List<Authorisation> given) {}
