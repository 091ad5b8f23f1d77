package onus.desk;

import java.util.EnumSet;
import java.util.Set;
import onus.contract.TicketKind;
import onus.incident.Incident;
import onus.incident.Move;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.StaffRole;
import onus.ticket.TicketState;

/** Which steps are open to whom: what the ticket allows, cut to the reader's role. */
public final class Steps {

    private Steps() {}

    /** What this reader may do next with a ticket. */
    public static Set<Step> open(CaseFile file, Caller reader) {
        var open = EnumSet.noneOf(Step.class);
        switch (reader) {
            case Caller.Contact contact -> forContact(file, contact, open);
            case Caller.Staff staff -> forStaff(file, staff, open);
            case Caller.Machine _ -> {}
        }
        return open;
    }

    private static void forContact(CaseFile file, Caller.Contact contact, Set<Step> open) {
        open.add(Step.MESSAGE);
        for (var move : file.paper().open()) {
            switch (move) {
                case ORDER -> add(open, Step.ORDER, isOwner(contact));
                case WITHDRAW -> add(open, Step.WITHDRAW, isOwner(contact));
                case ACCEPT -> add(open, Step.ACCEPT, isOwner(contact));
                case REFUSE -> add(open, Step.REFUSE, isOwner(contact));
                case OBJECT -> add(open, Step.OBJECT, isOwner(contact));
                case BEGIN, SIGN, QUOTE, REPORT, REVIEW -> {}
            }
        }
    }

    private static void forStaff(CaseFile file, Caller.Staff staff, Set<Step> open) {
        open.add(Step.MESSAGE);
        open.add(Step.NOTE);
        add(
                open,
                Step.ASSIGN,
                has(staff, StaffRole.AGENT) || has(staff, StaffRole.TECHNICIAN) || has(staff, StaffRole.SUPERVISOR));
        add(open, Step.CONVERT, has(staff, StaffRole.AGENT) && file.ticket().kind() == TicketKind.QUESTION);
        add(open, Step.CLOSE, file.ticket().state() != TicketState.CLOSED && isOver(file));
        if (has(staff, StaffRole.TECHNICIAN)) {
            file.paper().open().forEach(move -> forTechnician(file, staff, move, open));
        }
    }

    private static void forTechnician(CaseFile file, Caller.Staff staff, Move move, Set<Step> open) {
        switch (move) {
            case BEGIN -> open.add(Step.BEGIN);
            case SIGN -> open.add(Step.SIGN);
            case QUOTE -> open.add(Step.QUOTE);
            case REPORT -> open.add(Step.REPORT);
            case REVIEW -> add(open, Step.REVIEW, !hasSigned(file, staff));
            case ORDER, WITHDRAW, ACCEPT, REFUSE, OBJECT -> {}
        }
    }

    private static boolean hasSigned(CaseFile file, Caller.Staff staff) {
        var found = file.paper().findings();
        return !found.isEmpty() && found.getLast().signedBy().equals(staff.person());
    }

    /** A ticket closes with its incident, so only one without closes by hand, or one that was written into afterwards. */
    private static boolean isOver(CaseFile file) {
        return file.incident().map(Incident::isOver).orElse(true);
    }

    private static boolean isOwner(Caller.Contact contact) {
        return contact.role() == ContactRole.OWNER;
    }

    private static boolean has(Caller.Staff staff, StaffRole role) {
        return staff.roles().contains(role);
    }

    private static void add(Set<Step> open, Step step, boolean really) {
        if (really) {
            open.add(step);
        }
    }
}
