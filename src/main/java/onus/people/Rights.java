package onus.people;

import java.util.Arrays;
import java.util.Collections;

/** Compares who asks with who may. */
public final class Rights {

    private Rights() {}

    /** Whether this caller may use what is so marked; of machines only monitors come through a door. */
    public static boolean permits(Allowed allowed, Caller caller) {
        return switch (caller) {
            case Caller.Contact contact ->
                allowed.anyone() || Arrays.asList(allowed.contacts()).contains(contact.role());
            case Caller.Staff staff ->
                allowed.anyone() || !Collections.disjoint(staff.roles(), Arrays.asList(allowed.staff()));
            case Caller.Machine _ -> allowed.monitors();
        };
    }
}
