package onus.web.entrance;

import onus.web.Complaint;
import onus.web.Form;

/** A mailed link that was opened: who opens it chooses a password. */
public record Opened(String action, boolean isInvitation, Form form, Complaint complaint) {

    static Opened reset(String link, Form form) {
        return new Opened("/passwords/" + link, false, form, Complaint.none());
    }

    static Opened invitation(String link, Form form) {
        return new Opened("/invitations/" + link, true, form, Complaint.none());
    }

    Opened with(Complaint why) {
        return new Opened(action, isInvitation, form, why);
    }
}
