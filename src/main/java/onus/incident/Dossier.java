package onus.incident;

import onus.contract.ContractVersion;
import onus.ticket.Ticket;

/** A ticket, its incident and the terms both run under, as locked for one command. */
record Dossier(Ticket ticket, Incident incident, ContractVersion version) {

    Key key() {
        return new Key(ticket.account(), ticket.id());
    }
}
