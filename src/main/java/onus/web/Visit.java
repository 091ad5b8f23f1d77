package onus.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.StaffRole;
import onus.people.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looks at a page: who, in which language, and how it is to look.
 *
 * @param shown the session; null for somebody who has not signed in
 * @param csrf proves that a form was sent from a page of ours
 * @param address the page's own address, to come back to
 * @param secure whether it came over https, so that cookies may insist on it
 * @param told what was just done and is told once; null if nothing was
 */
public record Visit(
        Words words,
        Tokens.@Nullable Shown shown,
        String csrf,
        Theme theme,
        String address,
        boolean secure,
        @Nullable Done told) {

    public boolean signedIn() {
        return shown != null;
    }

    public boolean atDesk() {
        return shown != null && shown.caller() instanceof Caller.Staff;
    }

    /** Whether it is an owner, who orders, pays and answers quotes. */
    public boolean owner() {
        return shown != null && shown.caller() instanceof Caller.Contact contact && contact.role() == ContactRole.OWNER;
    }

    public boolean hasRole(StaffRole role) {
        return shown != null
                && shown.caller() instanceof Caller.Staff staff
                && staff.roles().contains(role);
    }

    public String name() {
        return shown == null ? "" : shown.person().name();
    }

    /** The reader's own zone, for what is not dated by a contract. */
    public ZoneId zone() {
        return shown == null ? ZoneOffset.UTC : shown.person().zone();
    }

    /** Where this page has led, for the navigation: {@code here("/help")}. */
    public boolean here(String path) {
        return address.equals(path) || address.startsWith(path + "/") || address.startsWith(path + "?");
    }

    /** Whether the page belongs to the queue and to none of the desk's other lists. */
    public boolean atQueue() {
        return here("/desk")
                && Stream.of("invoices", "proposals", "tasks", "contracts", "months", "in-force", "obligations", "duty")
                        .noneMatch(it -> here("/desk/" + it));
    }

    public Caller caller() {
        return Objects.requireNonNull(shown).caller();
    }
}
