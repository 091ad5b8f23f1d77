package onus.incident;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import onus.contract.ContractVersion;
import onus.customer.Agreements;
import onus.ticket.Ticket;
import org.springframework.stereotype.Component;

/** Tells what an incident would let somebody do now, by asking the states themselves. */
@Component
public class Moves {

    private final Agreements agreements;
    private final Findings findings;
    private final WithdrawalRight right;

    Moves(Agreements agreements, Findings findings, WithdrawalRight right) {
        this.agreements = agreements;
        this.findings = findings;
        this.right = right;
    }

    /** The moves that are open to whoever has the role for them; read within the account's transaction. */
    public Set<Move> open(Ticket ticket, Incident incident, Instant now) {
        var open = EnumSet.noneOf(Move.class);
        for (var move : Move.values()) {
            if (isOpen(move, ticket, incident, now)) {
                open.add(move);
            }
        }
        return open;
    }

    private boolean isOpen(Move move, Ticket ticket, Incident incident, Instant now) {
        return switch (move) {
            case ORDER -> takes(incident, new Command.Order(), now);
            case WITHDRAW -> takes(incident, new Command.Withdraw(ofRight(ticket, incident, now)), now);
            case BEGIN -> takes(incident, new Command.Begin(), now);
            case SIGN -> takes(incident, new Command.Sign(FindingOutcome.SOLVED), now);
            case QUOTE -> takes(incident, new Command.Offer(now), now);
            case ACCEPT -> takes(incident, new Command.Accept(), now);
            case REFUSE -> takes(incident, new Command.Refuse(), now);
            case REPORT -> takes(incident, new Command.Report(Command.WorkResult.DONE), now);
            case OBJECT -> incident.objection() instanceof Objection.None && inTime(ticket, incident, now);
            case REVIEW -> incident.objection() instanceof Objection.Open;
        };
    }

    private boolean ofRight(Ticket ticket, Incident incident, Instant now) {
        return right.stands(ticket, incident, terms(ticket), now);
    }

    private ContractVersion terms(Ticket ticket) {
        return agreements.kept(ticket.account(), ticket.pin(), ticket.openedAt());
    }

    private static boolean takes(Incident incident, Command command, Instant now) {
        return Progress.handle(incident.state(), command, now) instanceof Step.Moved;
    }

    private boolean inTime(Ticket ticket, Incident incident, Instant now) {
        var found = findings.of(ticket.account(), ticket.id());
        var dossier = new Dossier(ticket, incident, terms(ticket));
        return !found.isEmpty() && !Objecting.isTooLate(dossier, found.getLast(), now);
    }
}
